package io.github.camelasr.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A sample of the repository: its PCM bytes and what its JSON says. */
final class Recording {

  private final JsonNode script;
  private final byte[] pcm;

  private Recording(JsonNode script, byte[] pcm) {
    this.script = script;
    this.pcm = pcm;
  }

  static Recording named(String name) {
    Path folder = Path.of("..", "samples");
    try {
      byte[] wav = Files.readAllBytes(folder.resolve(name + ".wav"));
      JsonNode script = new ObjectMapper().readTree(folder.resolve(name + ".json").toFile());
      return new Recording(script, Arrays.copyOfRange(wav, 44, wav.length));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode script() {
    return script;
  }

  byte[] pcm() {
    return pcm.clone();
  }

  String text() {
    return script.path("text").asText();
  }

  String sha256() {
    return script.path("audio").path("sha256").asText();
  }

  int ms() {
    return pcm.length / bytesPerMs();
  }

  byte[] upTo(int ms) {
    return between(0, ms);
  }

  byte[] between(int fromMs, int toMs) {
    return Arrays.copyOfRange(pcm, fromMs * bytesPerMs(), toMs * bytesPerMs());
  }

  private int bytesPerMs() {
    return script.path("audio").path("sampleRateHz").asInt() / 500;
  }
}

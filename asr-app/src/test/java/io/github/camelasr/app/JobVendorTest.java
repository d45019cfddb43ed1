package io.github.camelasr.app;

import static io.github.camelasr.app.CommandRun.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.app.CommandRun.Result;
import io.github.camelasr.app.WebServer.Answer;
import io.github.camelasr.sandbox.Sandbox;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transcribes with a vendor that takes no audio, only URLs. */
@Timeout(120)
class JobVendorTest {
  private static final String TEXT = "今天北京的天气很好，最高气温二十五度。明天下午有小雨，出门请带伞。\n";

  @TempDir Path folder;

  @Test
  void aLocalFileIsPublishedAndItsTaskToldSoThatItCanBeResumed() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Result first = transcribe(sandbox, sample("mandarin-weather.wav"));

      assertThat(first.out()).isEqualTo(TEXT);
      assertThat(first.code()).isZero();
      String note = first.messages().get(0);
      assertThat(note).contains("abcpen took the recording as task ", "-o taskId=");

      String task = note.replaceAll(".*-o (taskId=\\w+).*", "$1");
      Result second = transcribe(sandbox, "-o", task);
      assertThat(second.out()).isEqualTo(TEXT);
      assertThat(second.code()).isZero();
      assertThat(sandbox.sessions()).hasSize(1);
    }
  }

  @Test
  void aUrlIsHandedToTheVendor() throws Exception {
    byte[] wav = Files.readAllBytes(CommandRun.SAMPLES.resolve("mandarin-weather.wav"));
    try (Sandbox sandbox = Sandbox.builder().start();
        WebServer web =
            new WebServer(Map.of("/a.wav", new Answer("200 OK", "", ByteBuffer.wrap(wav))))) {
      assertThat(transcribe(sandbox, web.url("/a.wav")).out()).isEqualTo(TEXT);
      assertThat(transcribe(sandbox, "-o", "audioUrl=" + web.url("/a.wav")).out()).isEqualTo(TEXT);
    }
  }

  @Test
  void aFileForADistantVendorIsCode2WithTheWayOut() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      Result result =
          transcribe(
              sandbox,
              "-o",
              "endpoint=https://vendor.example.com/long",
              sample("mandarin-weather.wav"));

      assertThat(result.code()).isEqualTo(2);
      assertThat(result.messages()).singleElement().asString().contains("URL", "publishBase");
    }
  }

  private Result transcribe(Sandbox sandbox, String... more) {
    List<String> arguments = new ArrayList<>(List.of("transcribe", "-p", "abcpen"));
    sandbox
        .access("abcpen", "long")
        .forEach((name, value) -> arguments.addAll(List.of("-o", name + "=" + value)));
    arguments.addAll(List.of("-o", "pollMillis=10"));
    arguments.addAll(List.of(more));
    return new CommandRun(folder).run(arguments.toArray(String[]::new));
  }
}

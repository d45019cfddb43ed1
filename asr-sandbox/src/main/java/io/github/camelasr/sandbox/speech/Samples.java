package io.github.camelasr.sandbox.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads samples: pairs of {@code NAME.wav} and {@code NAME.json}. */
public final class Samples {

  /** The names of the samples in this module, one a line. */
  private static final String LIST = "samples.txt";

  private Samples() {}

  /**
   * Loads the samples that come with the sandbox.
   *
   * @return their index
   */
  public static SampleIndex bundled() {
    try {
      List<Sample> samples = new ArrayList<>();
      for (String name : new String(resource(LIST), StandardCharsets.UTF_8).lines().toList()) {
        samples.add(
            Wav.read(
                resource("samples/" + name + ".wav"),
                TranscriptJson.read(resource("samples/" + name + ".json"))));
      }
      return new SampleIndex(samples);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled samples are damaged", e);
    }
  }

  /**
   * Loads every pair of a folder, in the order of their names.
   *
   * @param folder the folder; recordings without a JSON file are left out
   * @return their index
   * @throws UncheckedIOException if a pair cannot be read; the message names the file
   */
  public static SampleIndex in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> recordings = files.filter(f -> f.toString().endsWith(".wav")).sorted().toList();
      return new SampleIndex(
          recordings.stream().filter(f -> Files.exists(script(f))).map(Samples::load).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list samples in " + folder, e);
    }
  }

  private static Path script(Path recording) {
    String name = recording.getFileName().toString();
    return recording.resolveSibling(name.substring(0, name.length() - ".wav".length()) + ".json");
  }

  private static Sample load(Path recording) {
    try {
      return Wav.read(
          Files.readAllBytes(recording),
          TranscriptJson.read(Files.readAllBytes(script(recording))));
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException(
          new IOException("cannot use sample " + recording + ": " + e.getMessage(), e));
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }
}

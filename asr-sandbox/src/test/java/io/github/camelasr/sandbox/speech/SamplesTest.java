package io.github.camelasr.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples inside the jar. */
final class SamplesTest {

  @Test
  void theListNamesEverySampleOfTheRepository() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "samples"));
        InputStream list = Samples.class.getResourceAsStream("samples.txt")) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".wav"))
              .map(name -> name.substring(0, name.length() - 4))
              .sorted()
              .toList();

      assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(names);
    }
  }
}

package io.github.camelasr.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/spring-boot.md shows is what this example does. */
class DocumentationTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(?:xml|java|yaml)\n(.*?)```");

  @Test
  void everySnippetOfThePageStandsInThisExample() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "spring-boot.md"));
    List<String> snippets =
        BLOCK.matcher(page).results().map(MatchResult::group).map(this::bare).toList();

    assertThat(snippets).hasSize(4);
    assertThat(snippets).allMatch(everything()::contains);
  }

  private String everything() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      return Stream.concat(Stream.of(Path.of("pom.xml")), files)
          .filter(Files::isRegularFile)
          .map(DocumentationTest::read)
          .map(this::bare)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The lines without their margin and without the fence of a block. */
  private String bare(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("```"))
        .collect(Collectors.joining("\n"));
  }
}

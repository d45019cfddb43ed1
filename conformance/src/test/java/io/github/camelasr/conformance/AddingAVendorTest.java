package io.github.camelasr.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/adding-a-vendor.md true: its snippets are parts of the example's files. */
class AddingAVendorTest {
  private static final Path DOCS = Path.of("..", "docs");

  /** A link to a file in a line of its own, and the snippet after it. */
  private static final Pattern SNIPPET =
      Pattern.compile("(?s)\\]\\((\\.\\./examples/[^)]+)\\):?\n\n```\\w+\n(.*?)\n```");

  private static final Pattern FENCE = Pattern.compile("(?m)^```(java|xml|json|md)$");

  private final String text;

  AddingAVendorTest() throws IOException {
    text = Files.readString(DOCS.resolve("adding-a-vendor.md"));
  }

  @Test
  void everySnippetStandsInTheFileThatIsNamedBeforeIt() throws IOException {
    List<MatchResult> snippets = SNIPPET.matcher(text).results().toList();

    assertThat(snippets).hasSizeGreaterThan(5);
    for (MatchResult snippet : snippets) {
      String file = Files.readString(DOCS.resolve(snippet.group(1)));
      assertThat(flush(file)).as(snippet.group(1)).contains(flush(snippet.group(2)));
    }
  }

  @Test
  void noSnippetStandsThereWithoutAFile() {
    assertThat(SNIPPET.matcher(text).results().count())
        .isEqualTo(FENCE.matcher(text).results().count());
  }

  private static String flush(String code) {
    return code.replaceAll("(?m)^ +", "").strip();
  }
}

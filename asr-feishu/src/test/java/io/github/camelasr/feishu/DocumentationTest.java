package io.github.camelasr.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.VendorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/providers/feishu.md true. */
class DocumentationTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "providers", "feishu.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern RULE = Pattern.compile("(?m)^\\| (\\d{1,2}) \\| .* \\| (.+) \\|$");
  private static final List<String> PACKAGES = List.of("", "account.", "speech.");

  private final List<Declaration> variants =
      new FeishuProvider().variants().stream().map(variant -> variant.declaration()).toList();
  private final String text;

  DocumentationTest() throws IOException {
    text = Files.readString(DOCUMENT);
  }

  @Test
  void everyTestThatTheDocumentNamesExists() {
    List<MatchResult> named = TEST.matcher(text).results().toList();

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named)
        .allSatisfy(
            test -> assertThat(exists(test.group(1), test.group(2))).as(test.group()).isTrue());
  }

  @Test
  void rulesAreCountedRightly() {
    List<MatchResult> rules = RULE.matcher(text).results().toList();
    long beyond = rules.stream().skip(52).count();
    long leftOut = rules.stream().filter(rule -> rule.group(2).startsWith("left out: ")).count();

    assertThat(rules).extracting(rule -> Integer.parseInt(rule.group(1))).isSorted();
    assertThat(text)
        .contains(
            "**52 rules of the vendor's documents: "
                + (52 - leftOut)
                + " covered by tests of this module, "
                + leftOut
                + " left out for the reason given. Beyond them: "
                + beyond
                + ".**");
  }

  @Test
  void everyOptionIsDocumentedWithItsFieldAndValues() {
    for (OptionSpec option : options().toList()) {
      String row = row("| `" + option.name() + "` | ");
      assertThat(option.allowed()).allSatisfy(value -> assertThat(row).contains(value));
      option.defaultValue().ifPresent(value -> assertThat(row).contains(value));
      if (!option.source().isEmpty()) {
        assertThat(row).contains("`" + option.source() + "`");
      }
    }
  }

  @Test
  void everyErrorCodeIsDocumentedWithItsCategory() {
    for (VendorError error : variants.get(0).errors()) {
      assertThat(text.lines())
          .as(error.code())
          .anyMatch(
              line ->
                  line.matches("\\| [\\d, ]*\\b" + error.code() + "\\b[\\d, ]* \\|.*")
                      && line.contains("| " + error.category() + " |"));
    }
  }

  private Stream<OptionSpec> options() {
    return variants.stream().flatMap(variant -> variant.options().stream());
  }

  private String row(String beginning) {
    return text.lines()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not documented: " + beginning));
  }

  private static boolean exists(String type, String method) {
    return PACKAGES.stream()
        .map(name -> "io.github.camelasr.feishu." + name + type)
        .anyMatch(name -> has(name, method));
  }

  private static boolean has(String type, String method) {
    try {
      Class<?> found = Class.forName(type);
      return method == null
          || Arrays.stream(found.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

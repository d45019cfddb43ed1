package io.github.camelasr.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.VendorError;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/providers/tencent.md true. */
class DocumentationTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "providers", "tencent.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final List<String> PACKAGES = List.of("", "v1.", "v2.");

  private final List<Declaration> variants =
      new TencentProvider().variants().stream().map(variant -> variant.declaration()).toList();
  private final String text;

  DocumentationTest() throws IOException {
    text = Files.readString(DOCUMENT);
  }

  @Test
  void everyTestThatTheDocumentNamesExists() {
    TreeSet<String> missing = new TreeSet<>();
    Matcher test = TEST.matcher(text);
    int named = 0;
    for (; test.find(); named++) {
      if (!exists(test.group(1), test.group(2))) {
        missing.add(test.group());
      }
    }
    assertThat(named).isPositive();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyOptionIsDocumentedWithItsFieldAndValues() {
    for (Declaration variant : variants) {
      for (OptionSpec option : variant.options()) {
        String row = row("| `" + option.name() + "` | ");
        assertThat(option.allowed()).allSatisfy(value -> assertThat(row).contains(value));
        option.defaultValue().ifPresent(value -> assertThat(row).contains(value));
        if (!option.source().isEmpty()) {
          assertThat(row).contains("`" + option.source() + "`");
        }
      }
    }
  }

  @Test
  void everyErrorCodeIsDocumentedWithItsCategory() {
    for (Declaration variant : variants) {
      for (VendorError error : variant.errors()) {
        assertThat(text.lines())
            .as(error.code())
            .anyMatch(
                line ->
                    line.matches("\\| (\\d+, )*" + error.code() + "(, \\d+)* \\|.*")
                        && line.contains("| " + error.category() + " |"));
      }
    }
  }

  private String row(String beginning) {
    return text.lines()
        .filter(line -> line.startsWith(beginning) && columns(line) == 5)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not documented: " + beginning));
  }

  private static int columns(String line) {
    return line.replace("\\|", "").split("\\|", -1).length - 2;
  }

  private static boolean exists(String type, String method) {
    return PACKAGES.stream()
        .map(name -> "io.github.camelasr.tencent." + name + type)
        .anyMatch(name -> hasMethod(name, method));
  }

  private static boolean hasMethod(String type, String method) {
    try {
      return Arrays.stream(Class.forName(type).getDeclaredMethods())
          .map(Method::getName)
          .anyMatch(method::equals);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

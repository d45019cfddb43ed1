package io.github.camelasr.huawei;

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

/** Keeps docs/providers/huawei.md true. */
class DocumentationTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "providers", "huawei.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern COUNT =
      Pattern.compile(
          "\\*\\*(\\d+) rules of the vendor's documents: (\\d+) covered[^,]*, (\\d+) left out for the reason given\\. Beyond them: (\\d+)\\.\\*\\*");
  private static final List<String> PACKAGES = List.of(".rasr.", ".auth.", ".");

  private final Declaration rasr = new HuaweiProvider().variants().get(0).declaration();
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
    for (OptionSpec option : rasr.options()) {
      String row = row("| `" + option.name() + "` | ");
      assertThat(option.allowed()).allSatisfy(value -> assertThat(row).contains(value));
      option.defaultValue().ifPresent(value -> assertThat(row).contains(value));
      if (option.source().contains(".")) {
        assertThat(row).contains("`" + option.source() + "`");
      }
    }
  }

  @Test
  void everyErrorCodeIsDocumentedWithItsCategory() {
    for (VendorError error : rasr.errors()) {
      assertThat(text.lines())
          .as(error.code())
          .anyMatch(
              line ->
                  line.matches("\\| ([A-Z.\\d]+, )*" + error.code() + "(, [A-Z.\\d]+)* \\|.*")
                      && line.contains("| " + error.category() + " |"));
    }
  }

  private String row(String beginning) {
    return text.lines()
        .filter(
            line -> line.startsWith(beginning) && line.chars().filter(c -> c == '|').count() == 6)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not documented: " + beginning));
  }

  private static boolean exists(String type, String method) {
    return PACKAGES.stream()
        .map(name -> "io.github.camelasr.huawei" + name + type)
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

  @Test
  void rulesAreNumberedAndCountedRight() {
    Matcher count = COUNT.matcher(text);
    assertThat(count.find()).isTrue();
    long left = rows("\\| \\d+ \\|.*\\| left out: .*");
    assertThat(rows("\\| \\d+ \\|.*")).isEqualTo(Integer.parseInt(count.group(1)));
    assertThat(rows("\\| \\d+ \\|.*") - left).isEqualTo(Integer.parseInt(count.group(2)));
    assertThat(left).isEqualTo(Integer.parseInt(count.group(3)));
    assertThat(rows("\\| \\+\\d+ \\|.*")).isEqualTo(Integer.parseInt(count.group(4)));
  }

  private long rows(String form) {
    return text.lines().filter(line -> line.matches(form)).count();
  }
}

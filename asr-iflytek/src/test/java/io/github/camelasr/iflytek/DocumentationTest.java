package io.github.camelasr.iflytek;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Variant;
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

/** Keeps docs/providers/iflytek.md true. */
class DocumentationTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "providers", "iflytek.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  /** Other sources are headings of the vendor's document. */
  private static final Pattern FIELD = Pattern.compile("[\\w.]+");

  private static final List<String> PACKAGES = List.of("", "iat.", "rtasr.", "lfasr.");

  private final List<Declaration> variants =
      new IflytekProvider().variants().stream().map(Variant::declaration).toList();
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
        String row = row(variant, option);
        assertThat(option.allowed()).allSatisfy(value -> assertThat(row).contains(value));
        option.defaultValue().ifPresent(value -> assertThat(row).contains(value));
        assertThat(option.source().split(", ", -1))
            .filteredOn(source -> FIELD.matcher(source).matches())
            .allSatisfy(field -> assertThat(row).contains("`" + field + "`"));
      }
    }
  }

  @Test
  void everyErrorCodeIsDocumentedWithItsCategory() {
    for (Declaration variant : variants) {
      for (VendorError error : variant.errors()) {
        assertThat(section(variant).lines())
            .as("%s %s", variant.name(), error.code())
            .anyMatch(
                line ->
                    line.matches("\\| (\\w+, )*" + error.code() + "(, \\w+)* \\|.*")
                        && line.contains("| " + error.category() + " |"));
      }
    }
  }

  private String row(Declaration variant, OptionSpec option) {
    String beginning = "| `" + option.name() + "` | ";
    return section(variant)
        .lines()
        .filter(
            line -> line.startsWith(beginning) && line.chars().filter(c -> c == '|').count() == 6)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("not documented: " + variant.name() + " " + beginning));
  }

  /** The default variant has the beginning, every other one a section that begins with its name. */
  private String section(Declaration variant) {
    List<String> sections = List.of(text.split("(?m)^(?=## `)", -1));
    return variant.equals(variants.get(0))
        ? sections.get(0)
        : sections.stream()
            .filter(section -> section.startsWith("## `" + variant.name() + "`"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no section: " + variant.name()));
  }

  private static boolean exists(String type, String method) {
    return PACKAGES.stream()
        .map(name -> "io.github.camelasr.iflytek." + name + type)
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

package io.github.camelasr.tck;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.tck.internal.rules.Rule;
import io.github.camelasr.tck.internal.rules.RuleBook;
import io.github.camelasr.tck.internal.stage.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/contract.md true. */
class ContractDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "contract.md");

  @Test
  void theTableOfTheDocumentIsTheRuleBook() throws IOException {
    String rows =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.matches("\\| [A-Z]\\d\\d \\|.*"))
            .collect(joining("\n"));

    assertThat(rows).isEqualTo(rules().map(ContractDocumentTest::row).collect(joining("\n")));
  }

  private static Stream<Rule<?>> rules() {
    return Stream.concat(RuleBook.rules().stream(), RuleBook.serverRules().stream());
  }

  @Test
  void everyRuleHasANumberOfItsOwn() {
    assertThat(rules().map(Rule::id)).doesNotHaveDuplicates();
  }

  private static String row(Rule<?> rule) {
    String shapes =
        rule.shapes().size() == Shape.values().length
            ? "all"
            : rule.shapes().stream().map(Shape::toString).collect(joining(", "));
    return "| " + String.join(" | ", rule.id(), rule.demand(), shapes, rule.breach()) + " |";
  }
}

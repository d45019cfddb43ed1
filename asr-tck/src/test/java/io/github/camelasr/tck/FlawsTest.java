package io.github.camelasr.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.tck.internal.rules.Rule;
import io.github.camelasr.tck.internal.rules.RuleBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a provider that breaks it, and the kit says so in the rule's words. */
class FlawsTest {

  static Stream<Flaw> flaws() {
    return Stream.of(
            DeclarationFlaws.all(),
            SessionFlaws.all(),
            LimitFlaws.all(),
            MessageFlaws.all(),
            RandomFlaws.all(),
            TrustFlaws.all())
        .flatMap(flaws -> flaws);
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void theKitCatches(Flaw flaw) {
    Rule<?> rule =
        RuleBook.rules().stream().filter(r -> r.id().equals(flaw.rule())).findFirst().orElseThrow();

    assertThat(failures(flaw, flaw.rule()))
        .singleElement()
        .asString()
        .startsWith(rule.id() + ": " + rule.breach() + " (")
        .contains(flaw.words());
  }

  @Test
  void everyRuleHasAProviderThatBreaksIt() {
    assertThat(flaws().map(Flaw::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(RuleBook.rules().stream().map(Rule::id).toList());
  }

  @Test
  void aRunOfNoRuleIsRed() {
    Flaw any = flaws().findFirst().orElseThrow();

    assertThat(failures(any, "none"))
        .singleElement()
        .asString()
        .startsWith("Z01: no rule was looked at (chosen were none)");
    assertThat(failures(any, "P05")).singleElement().asString().startsWith("Z01: ");
  }

  private static List<String> failures(Flaw flaw, String rules) {
    return KitRun.failures(FlawedContract.class, flaw, rules);
  }
}

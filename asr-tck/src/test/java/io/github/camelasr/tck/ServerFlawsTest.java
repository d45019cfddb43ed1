package io.github.camelasr.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.tck.internal.rules.Rule;
import io.github.camelasr.tck.internal.rules.RuleBook;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule over real sockets is broken by somebody, and the kit says so in the rule's words. */
class ServerFlawsTest {

  static Stream<ServerFlaw> flaws() {
    return ServerFlaws.all();
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void theKitCatches(ServerFlaw flaw) {
    Rule<?> rule =
        RuleBook.serverRules().stream()
            .filter(r -> r.id().equals(flaw.rule()))
            .findFirst()
            .orElseThrow();

    assertThat(KitRun.failures(FlawedServerContract.class, flaw, flaw.rule()))
        .singleElement()
        .asString()
        .startsWith(rule.id() + ": " + rule.breach() + " (")
        .contains(flaw.words());
  }

  @Test
  void everyRuleIsBrokenBySomebody() {
    assertThat(flaws().map(ServerFlaw::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(
            RuleBook.serverRules().stream().map(Rule::id).toList());
  }

  @Test
  void aRunOfNoRuleIsRed() {
    ServerFlaw any = flaws().findFirst().orElseThrow();

    assertThat(KitRun.failures(FlawedServerContract.class, any, "none"))
        .singleElement()
        .asString()
        .startsWith("Z01: no rule was looked at (chosen were none)");
  }
}

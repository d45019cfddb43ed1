package io.github.camelasr.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a contract as JUnit runs it for its users. */
final class KitRun {
  private KitRun() {}

  /**
   * What the failed tests say.
   *
   * @param contract a contract whose constructor is handed its configuration by {@link
   *     FlawedContract.Choice}
   * @param flaw which flaw
   * @param rules a regular expression over the numbers of the rules
   * @return the messages
   */
  static List<String> failures(Class<?> contract, Object flaw, String rules) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .configurationParameter(FlawedContract.FLAW, flaw.toString())
        .configurationParameter(FlawedContract.RULES, rules)
        .execute()
        .allEvents()
        .failed()
        .stream()
        .map(KitRun::message)
        .toList();
  }

  private static String message(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(Throwable::getMessage)
        .orElse("");
  }
}

package io.github.camelasr.tck;

import io.github.camelasr.tck.fuzz.FuzzRun;
import io.github.camelasr.tck.internal.rules.RuleBook;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.internal.stage.Subject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of docs/contract.md for one protocol of a provider: extend it and play the vendor. Each
 * rule is a test of its own that carries the rule's number; a rule that has no meaning for the
 * protocol is skipped with the reason. Nothing leaves the process and no time passes: the engine
 * runs on a virtual clock and on connections in memory.
 */
public abstract class ProviderContract {

  /** For subclasses. */
  protected ProviderContract() {}

  /**
   * The other side of the protocol.
   *
   * @return the vendor, new for every rule
   */
  protected abstract Vendor vendor();

  /**
   * One test for each rule.
   *
   * @return the tests, at least one
   */
  @TestFactory
  public final Stream<DynamicTest> rules() {
    return RuleBook.tests(
        RuleBook.rules(), choice(), () -> new Subject(vendor(), sessions()), patience());
  }

  /** A regular expression over the numbers of the rules. */
  String choice() {
    return System.getProperty(RuleBook.CHOICE, ".*");
  }

  /** How long a rule may take before it is taken to hang. */
  Duration patience() {
    return FuzzRun.patience(Duration.ofMinutes(2));
  }

  /** The kit's own tests put a wrong engine here. */
  Sessions sessions() {
    return Sessions.REAL;
  }
}

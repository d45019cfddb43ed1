package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.tck.internal.rules.RuleBook;
import io.github.camelasr.tck.internal.stage.LiveSubject;
import io.github.camelasr.tck.internal.stage.Sessions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of docs/contract.md that need real sockets, for one protocol of a provider that brings
 * a server: extend it and start the server. Sessions run on the real engine at the greatest speed;
 * nothing leaves the machine. A rule that needs a trouble which the server cannot make is skipped.
 */
public abstract class ServerContract {

  /** For subclasses. */
  protected ServerContract() {}

  /**
   * The provider under test.
   *
   * @return a new provider, made as {@link java.util.ServiceLoader} makes it
   */
  protected abstract AsrProvider provider();

  /**
   * Starts a server on a free port of loopback.
   *
   * @param trouble what it does to its clients
   * @return the server, which the kit closes; empty if it cannot make that trouble
   */
  protected abstract Optional<Server> start(Trouble trouble);

  /**
   * One test for each rule.
   *
   * @return the tests, at least one
   */
  @TestFactory
  public final Stream<DynamicTest> rules() {
    return RuleBook.tests(
        RuleBook.serverRules(),
        choice(),
        () -> new LiveSubject(provider(), this::start, sessions(), patience()),
        patience().multipliedBy(4));
  }

  /** A regular expression over the numbers of the rules. */
  String choice() {
    return System.getProperty(RuleBook.CHOICE, ".*");
  }

  /** How long something may take that happens at once on an idle machine. */
  Duration patience() {
    return Duration.ofMinutes(1);
  }

  /** The kit's own tests put a wrong engine here. */
  Sessions sessions() {
    return Sessions.REAL;
  }
}

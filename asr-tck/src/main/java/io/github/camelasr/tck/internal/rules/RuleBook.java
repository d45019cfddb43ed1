package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.tck.internal.stage.LiveSubject;
import io.github.camelasr.tck.internal.stage.Shaped;
import io.github.camelasr.tck.internal.stage.Subject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** All rules, in the order of the document. */
public final class RuleBook {
  /** The system property that chooses rules, a regular expression over their numbers. */
  public static final String CHOICE = "asr.tck.rules";

  private RuleBook() {}

  /** The rules of {@link io.github.camelasr.tck.ServerContract}. */
  public static List<Rule<LiveSubject>> serverRules() {
    return Stream.of(ServerRules.rules(), ServerFaultRules.rules())
        .flatMap(rules -> rules)
        .toList();
  }

  /** The rules of {@link io.github.camelasr.tck.ProviderContract}. */
  public static List<Rule<Subject>> rules() {
    return Stream.of(
            DeclarationRules.rules(),
            OptionRules.rules(),
            AudioRules.rules(),
            LimitRules.rules(),
            EndingRules.rules(),
            FailureRules.rules(),
            MessageRules.rules(),
            RandomRules.rules(),
            SecretRules.rules(),
            TokenRules.rules(),
            PurityRules.rules(),
            LoadingRules.rules())
        .flatMap(rules -> rules)
        .toList();
  }

  /**
   * A test for each rule that is chosen, and one that fails if none of them had a meaning.
   *
   * @param <S> what is looked at
   * @param rules the rules
   * @param choice a regular expression over their numbers
   * @param subjects makes a subject for each rule
   * @param patience how long a rule may take before it is taken to hang
   * @return the tests
   */
  public static <S extends Shaped> Stream<DynamicTest> tests(
      List<Rule<S>> rules, String choice, Supplier<S> subjects, Duration patience) {
    AtomicInteger looked = new AtomicInteger();
    List<Rule<S>> chosen = rules.stream().filter(rule -> rule.id().matches(choice)).toList();
    Stream<DynamicTest> tests =
        chosen.stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule.id() + " " + rule.demand(),
                        () -> {
                          looked.incrementAndGet();
                          try {
                            verify(rule, subjects, patience);
                          } catch (TestAbortedException e) {
                            looked.decrementAndGet();
                            throw e;
                          }
                        }));
    DynamicTest last =
        DynamicTest.dynamicTest(
            "Z01 At least one rule has a meaning here",
            () ->
                Assertions.assertTrue(
                    looked.get() > 0, "Z01: no rule was looked at (chosen were " + choice + ")"));
    return Stream.concat(tests, Stream.of(last));
  }

  private static <S extends Shaped> void verify(
      Rule<S> rule, Supplier<S> subjects, Duration patience) {
    Assertions.assertTimeoutPreemptively(
        patience,
        () -> rule.verify(subjects.get()),
        () -> rule.id() + ": " + rule.breach() + " (it hangs)");
  }
}

package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Shaped;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/**
 * One rule.
 *
 * @param <S> what is looked at
 * @param id its number, which never changes
 * @param demand what is demanded, one sentence without a final full stop
 * @param breach what is said when it is broken, before the details
 * @param shapes the shapes for which it has a meaning
 * @param check finds out
 */
public record Rule<S extends Shaped>(
    String id, String demand, String breach, Set<Shape> shapes, Check<S> check) {

  /** A rule of all shapes. */
  static <S extends Shaped> Rule<S> of(String id, String demand, String breach, Check<S> check) {
    return new Rule<>(id, demand, breach, EnumSet.allOf(Shape.class), check);
  }

  /** The same rule for some shapes only. */
  Rule<S> only(Shape first, Shape... others) {
    return new Rule<>(id, demand, breach, EnumSet.of(first, others), check);
  }

  /**
   * Finds out whether a subject keeps a rule.
   *
   * @param <S> what is looked at
   */
  @FunctionalInterface
  interface Check<S> {
    /**
     * Looks.
     *
     * @param subject what is looked at
     * @throws Exception if the rule is broken
     */
    void look(S subject) throws Exception;
  }

  /** Fails with number and breach, or is skipped if the rule has no meaning for the subject. */
  void verify(S subject) {
    Assumptions.assumeTrue(
        shapes.contains(subject.shape()), () -> "has no meaning for a " + subject.shape());
    try {
      check.look(subject);
    } catch (TestAbortedException e) {
      throw e;
    } catch (Breach e) {
      Assertions.fail(id + ": " + breach + " (" + e.getMessage() + ")");
    } catch (AssertionError e) {
      Assertions.fail(id + ": " + breach + " (" + e.getMessage() + ")", e);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      Assertions.fail(id + ": " + breach + " (" + thrown(e) + ")", e);
    }
  }

  private static String thrown(Throwable e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  /** Skips a rule that has no meaning for the subject. */
  static void skipUnless(boolean meaningful, String reason) {
    Assumptions.assumeTrue(meaningful, reason);
  }
}

package io.github.camelasr.tck.fuzz;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does the same thing very often, each time with other random numbers. An execution depends on the
 * seed and on its own number only, so one that failed comes back alone. Immutable.
 */
public final class FuzzRun {
  private static final int USUAL = 10_000;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final Duration STUCK = Duration.ofSeconds(30);

  private final long seed;
  private final long first;
  private final long count;
  private final Duration stuck;

  FuzzRun(long seed, long first, long count, Duration stuck) {
    this.seed = seed;
    this.first = first;
    this.count = count;
    this.stuck = stuck;
  }

  /**
   * The run that the system properties ask for.
   *
   * @return 10,000 executions with seed 1 if they ask for nothing
   */
  public static FuzzRun asked() {
    return new FuzzRun(
        Long.getLong("asr.fuzz.seed", 1),
        Long.getLong("asr.fuzz.first", 0),
        Long.getLong("asr.fuzz.executions", USUAL),
        STUCK);
  }

  /**
   * How long something may take that takes a known time with the usual number of executions.
   *
   * @param usual the known time
   * @return longer if the system properties ask for more executions
   */
  public static Duration patience(Duration usual) {
    return usual.multipliedBy(1 + asked().count / USUAL);
  }

  /**
   * A shorter run, for what is slow.
   *
   * @param times how many times fewer executions
   * @return at least one execution
   */
  public FuzzRun fewer(int times) {
    return new FuzzRun(seed, first, Math.max(1, count / times), stuck);
  }

  /** Something that is done once with random numbers. */
  @FunctionalInterface
  public interface Execution {
    /**
     * Does it.
     *
     * @param random the random numbers of this execution
     * @throws Exception if what was tried is broken
     */
    void run(Random random) throws Exception;
  }

  /**
   * Executes on a thread of its own, so that an execution that hangs is told too.
   *
   * @param execution what is done
   * @throws AssertionError if an execution throws anything or takes half a minute, with its number,
   *     its seed, and how to have it again
   */
  public void each(Execution execution) {
    AtomicLong current = new AtomicLong(first);
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread worker = new Thread(() -> execute(execution, current, thrown), "fuzz");
    worker.setDaemon(true);
    worker.start();
    try {
      watch(worker, current);
    } finally {
      worker.interrupt();
    }
    Throwable cause = thrown.get();
    if (cause != null) {
      throw failure(
          current.get(), cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
  }

  private void execute(
      Execution execution, AtomicLong current, AtomicReference<@Nullable Throwable> thrown) {
    try {
      for (long at = first; at < first + count; at++) {
        current.set(at);
        execution.run(new Random((seed + at) * GOLDEN_RATIO));
      }
    } catch (Throwable e) { // a stack overflow is a finding, too
      thrown.set(e);
    }
  }

  private void watch(Thread worker, AtomicLong current) {
    try {
      long seen = -1;
      while (worker.isAlive()) {
        if (current.get() == seen) {
          throw failure(seen, "it hangs at " + top(worker), null);
        }
        seen = current.get();
        worker.join(stuck.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(current.get(), "interrupted", e);
    }
  }

  private static String top(Thread worker) {
    StackTraceElement[] trace = worker.getStackTrace();
    return trace.length == 0 ? "nothing" : trace[0].toString();
  }

  private AssertionError failure(long at, String what, @Nullable Throwable cause) {
    return new AssertionError(
        "execution %d with seed %d: %s; again with -Dasr.fuzz.seed=%d -Dasr.fuzz.first=%d -Dasr.fuzz.executions=1"
            .formatted(at, seed, what, seed, at),
        cause);
  }
}

package io.github.camelasr.wire;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Remedy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a job is asked for next, by a vendor that allows so many queries and no more. The first
 * query comes after half of what the vendor expects, every later one after a tenth of the time
 * waited so far, and never sooner than the shortest wait: a result is told at most a tenth later
 * than it could be, and a hundred queries last for days. Not thread-safe.
 */
public final class PollSchedule {
  private static final int TENTH = 10;

  private final Duration shortest;
  private final int mostQueries;
  private Duration waited = Duration.ZERO;
  private int queries;

  /**
   * A schedule for one job.
   *
   * @param shortest the shortest wait between two queries
   * @param mostQueries how many queries the vendor allows
   */
  public PollSchedule(Duration shortest, int mostQueries) {
    this.shortest = shortest;
    this.mostQueries = mostQueries;
  }

  /**
   * The wait before the first query.
   *
   * @param estimate how long the vendor expects to work, {@link Duration#ZERO} if it does not say
   * @return at least the shortest wait
   */
  public Duration first(Duration estimate) {
    return wait(estimate.dividedBy(2));
  }

  /** Notes that a query was answered with "not yet". */
  public void answered() {
    queries++;
  }

  /**
   * Whether the vendor allows no further query.
   *
   * @return true after the last one
   */
  public boolean isExhausted() {
    return queries >= mostQueries;
  }

  /**
   * The wait before the next query.
   *
   * @return at least the shortest wait
   */
  public Duration next() {
    return wait(waited.dividedBy(TENTH));
  }

  private Duration wait(Duration wish) {
    Duration wait = wish.compareTo(shortest) < 0 ? shortest : wish;
    waited = waited.plus(wait);
    return wait;
  }

  /**
   * Takes the answer that a job is not done: it is asked for again, or given up after as many
   * queries as the vendor allows.
   *
   * @param in takes what follows
   * @param code the vendor's code that says so
   * @param ticket the vendor's ticket of the job, or null
   */
  public void unfinished(Inbox in, String code, @Nullable String ticket) {
    answered();
    if (isExhausted()) {
      in.fail(
          new Failure(
              ErrorCategory.TIMEOUT,
              code,
              "the job is not done after as many queries as the vendor allows",
              ticket,
              Remedy.FAIL_OVER,
              "Resume the job later by its ticket."));
    } else {
      in.later(next());
    }
  }
}

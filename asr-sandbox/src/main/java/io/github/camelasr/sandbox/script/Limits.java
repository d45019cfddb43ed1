package io.github.camelasr.sandbox.script;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a dialogue may last. Every vendor has its own limits; tests replace them by short ones
 * that need milliseconds instead of a minute.
 *
 * @param idle how long a client may send nothing before the server ends the session
 * @param session the longest session, counted in audio and, with a sixtieth more for frames on
 *     their way, by the clock
 * @param linger how long the server waits for the client's close after the last result before it
 *     closes by itself
 */
public record Limits(Duration idle, Duration session, Duration linger) {

  /** Checks that all durations are positive. */
  public Limits {
    positive(idle, "idle");
    positive(session, "session");
    positive(linger, "linger");
  }

  /**
   * Makes limits with one second to linger.
   *
   * @param idle the longest time without data
   * @param session the longest session
   * @return the limits
   */
  public static Limits of(Duration idle, Duration session) {
    return new Limits(idle, session, Duration.ofSeconds(1));
  }

  private static void positive(Duration value, String name) {
    Objects.requireNonNull(value, name);
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is not positive: " + value);
    }
  }
}

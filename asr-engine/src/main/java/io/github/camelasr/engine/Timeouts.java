package io.github.camelasr.engine;

import java.time.Duration;

/**
 * How long a session waits for its vendor.
 *
 * @param connect until the vendor is ready for audio
 * @param firstResult until the first message after speech went in, on top of what the vendor
 *     declares to be quiet by design
 * @param idle the same for every later message
 * @param finish until the last result after the end of audio
 */
public record Timeouts(Duration connect, Duration firstResult, Duration idle, Duration finish) {
  /** 10 s, 15 s, 20 s and 15 s. */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(15));

  /** Checks that all are positive. */
  public Timeouts {
    for (Duration d : new Duration[] {connect, firstResult, idle, finish}) {
      if (d.isNegative() || d.isZero()) {
        throw new IllegalArgumentException("timeouts must be positive");
      }
    }
  }
}

package io.github.camelasr.engine;

import java.time.Duration;

/**
 * How long a session waits for its vendors.
 *
 * @param connect until the first vendor is ready for audio, however often that is tried; the same
 *     for every single connection
 * @param firstResult until the first message after speech went in, on top of what the vendor
 *     declares to be quiet by design
 * @param idle the same for every later message
 * @param finish until the last result after the end of audio
 * @param outage how long a session goes on trying without any progress, once it had begun, before
 *     it fails and declares what is lost
 */
public record Timeouts(
    Duration connect, Duration firstResult, Duration idle, Duration finish, Duration outage) {
  /** 10 s, 15 s, 20 s, 15 s and 2 minutes. */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(15));

  /** Checks that all are positive. */
  public Timeouts {
    for (Duration d : new Duration[] {connect, firstResult, idle, finish, outage}) {
      if (d.isNegative() || d.isZero()) {
        throw new IllegalArgumentException("timeouts must be positive");
      }
    }
  }

  /**
   * The same with an outage of two minutes.
   *
   * @param connect until the first vendor is ready for audio
   * @param firstResult until the first message after speech went in
   * @param idle the same for every later message
   * @param finish until the last result after the end of audio
   */
  public Timeouts(Duration connect, Duration firstResult, Duration idle, Duration finish) {
    this(connect, firstResult, idle, finish, Duration.ofMinutes(2));
  }
}

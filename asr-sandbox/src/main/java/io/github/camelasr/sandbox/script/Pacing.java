package io.github.camelasr.sandbox.script;

import java.time.Duration;

/**
 * How fast the audio came.
 *
 * @param ratio audio time over clock time between the first frame and the last: 1 is real time, 2
 *     twice as fast; 0 when there were fewer than two frames
 * @param minInterval the shortest time between two frames
 * @param p99Interval the time that 99 of 100 intervals do not exceed
 * @param maxInterval the longest time between two frames
 */
public record Pacing(
    double ratio, Duration minInterval, Duration p99Interval, Duration maxInterval) {

  /** No pacing: fewer than two frames. */
  public static final Pacing NONE = new Pacing(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}

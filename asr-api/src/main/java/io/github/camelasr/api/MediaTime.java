package io.github.camelasr.api;

/**
 * A moment on the media clock, in milliseconds since the first frame of the session: either exact,
 * or bounds that provably contain it where the vendor gives no time. Never a made-up 0.
 *
 * @param earliestMs the moment is not before this
 * @param latestMs the moment is not after this; equal to {@code earliestMs} if exact
 */
public record MediaTime(long earliestMs, long latestMs) {

  /** Nothing is known, not even bounds. */
  public static final MediaTime UNKNOWN = new MediaTime(0, Long.MAX_VALUE);

  /** Checks the order of the bounds. */
  public MediaTime {
    if (earliestMs < 0 || latestMs < earliestMs) {
      throw new IllegalArgumentException("bad bounds: " + earliestMs + ".." + latestMs);
    }
  }

  /**
   * An exact moment.
   *
   * @param ms milliseconds since the first frame
   * @return the moment
   */
  public static MediaTime at(long ms) {
    return new MediaTime(ms, ms);
  }

  /**
   * A moment somewhere between two bounds.
   *
   * @param earliestMs the lower bound
   * @param latestMs the upper bound
   * @return the moment
   */
  public static MediaTime between(long earliestMs, long latestMs) {
    return new MediaTime(earliestMs, latestMs);
  }

  /**
   * Whether the vendor gave the time itself.
   *
   * @return true if both bounds are equal
   */
  public boolean isExact() {
    return earliestMs == latestMs;
  }

  /**
   * Whether anything is known.
   *
   * @return false only for {@link #UNKNOWN}
   */
  public boolean isKnown() {
    return latestMs != Long.MAX_VALUE;
  }
}

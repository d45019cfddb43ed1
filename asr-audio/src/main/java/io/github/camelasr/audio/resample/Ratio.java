package io.github.camelasr.audio.resample;

/**
 * The two rates without their common factor.
 *
 * @param from input samples
 * @param to output samples in the same time
 */
record Ratio(int from, int to) {
  private static final int LOWEST = 4_000;
  private static final int HIGHEST = 192_000;

  static Ratio of(int fromHz, int toHz) {
    if (Math.min(fromHz, toHz) < LOWEST || Math.max(fromHz, toHz) > HIGHEST) {
      throw new IllegalArgumentException("rates out of 4000..192000 Hz: " + fromHz + " to " + toHz);
    }
    int common = gcd(fromHz, toHz);
    return new Ratio(fromHz / common, toHz / common);
  }

  boolean isOne() {
    return from == to;
  }

  /** Output samples for a whole input: rounded to the nearest, halves up. */
  long outputs(long inputs) {
    return (2 * inputs * to + from) / (2L * from);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}

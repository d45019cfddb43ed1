package io.github.camelasr.benchmarks.streams;

import java.util.Arrays;

/**
 * How punctually messages came.
 *
 * @param messages how many
 * @param p50Ms half of them were no later
 * @param p99Ms 99 of 100 were no later
 * @param worstMs none was later
 */
record Punctuality(long messages, double p50Ms, double p99Ms, double worstMs) {

  static Punctuality of(long[] lateNanos) {
    long[] sorted = lateNanos.clone();
    Arrays.sort(sorted);
    return new Punctuality(sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1 - 1e-12));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * sorted.length)] / 1e6;
  }
}

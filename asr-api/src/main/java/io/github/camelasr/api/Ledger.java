package io.github.camelasr.api;

/**
 * Where every frame of audio went. At any moment {@code pushed = finalised + pending + lost};
 * counted in frames of the source, so that the equation is exact.
 *
 * @param sampleRateHz frames a second of the source
 * @param pushed frames taken from the caller
 * @param finalised frames settled: recognised, salvaged or silent
 * @param salvaged of {@code finalised}: frames whose last interim text had to do
 * @param silent of {@code finalised}: frames without speech
 * @param lost frames declared lost by {@link Gap} events
 * @param resent frames sent to a vendor more than once
 */
public record Ledger(
    int sampleRateHz,
    long pushed,
    long finalised,
    long salvaged,
    long silent,
    long lost,
    long resent) {

  /** Checks that the books balance. */
  public Ledger {
    if (finalised < salvaged + silent || finalised + lost > pushed) {
      throw new IllegalArgumentException(
          "unbalanced: pushed " + pushed + ", finalised " + finalised + ", lost " + lost);
    }
  }

  /**
   * Frames taken but not settled yet.
   *
   * @return pushed less finalised less lost
   */
  public long pending() {
    return pushed - finalised - lost;
  }

  /**
   * Frames as milliseconds, rounded down.
   *
   * @param frames a figure of this ledger
   * @return milliseconds
   */
  public long toMs(long frames) {
    return frames * 1_000 / sampleRateHz;
  }
}

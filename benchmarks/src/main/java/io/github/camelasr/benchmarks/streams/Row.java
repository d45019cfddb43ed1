package io.github.camelasr.benchmarks.streams;

/**
 * What one client did.
 *
 * @param client its name
 * @param usage what it used
 * @param came how its messages came
 * @param expected how many a client that keeps the pace sends
 */
record Row(String client, Usage usage, Punctuality came, long expected) {

  double cores() {
    return usage.cpuNanos() / (double) (usage.to() - usage.from());
  }

  double microsPerMessage() {
    return usage.cpuNanos() / 1e3 / Math.max(1, came.messages());
  }

  /** The share of the messages that were due. */
  double pace() {
    return came.messages() / (double) expected;
  }

  /** Beside the audio that is owed. */
  double heapPerStreamKb(int streams) {
    return Math.max(0, usage.heapBytes() - usage.owedBytes()) / 1_024.0 / streams;
  }
}

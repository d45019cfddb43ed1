package io.github.camelasr.benchmarks.faults;

import java.util.List;

/**
 * What came of a run.
 *
 * @param subject the protocol
 * @param trouble what went wrong
 * @param audioMs the audio the session took
 * @param loss what was lost
 * @param times how well the times are told
 * @param effort what it cost
 * @param error why the session failed, or empty
 * @param findings what is against the promises
 */
record Outcome(
    Subject subject,
    String trouble,
    long audioMs,
    Loss loss,
    Times times,
    Effort effort,
    String error,
    List<String> findings) {

  /** Copies the list. */
  Outcome {
    findings = List.copyOf(findings);
  }

  /**
   * What was lost.
   *
   * @param declaredMs what the session declares as lost
   * @param silentMs spoken words that are missing and not declared
   * @param missingMs spoken words that are missing
   * @param duplicates words that are there twice
   */
  record Loss(long declaredMs, long silentMs, long missingMs, int duplicates) {}

  /**
   * How well the times are told.
   *
   * @param worstMs how far a time that is told as exact was off at most; -1 if there is none
   */
  record Times(long worstMs) {}

  /**
   * What it cost.
   *
   * @param resentMs audio that was sent again
   * @param salvagedMs audio whose last interim text had to do
   * @param attempts how many dialogues with the vendor
   * @param tookMs until the session ended, from its first audio, in the run's own time
   */
  record Effort(long resentMs, long salvagedMs, int attempts, long tookMs) {}

  /** The most that one harmful word may cost. */
  private static final long HARMFUL_MS = 4_000;

  /** Whether a promise was kept, and everything that is promised whatever happens. */
  boolean keeps(Trouble.Promise promise) {
    boolean kept =
        switch (promise) {
          case NOTHING -> loss.declaredMs == 0 && error.isEmpty();
          case THE_HARMFUL -> loss.declaredMs <= HARMFUL_MS && error.isEmpty();
          case THE_REST -> !error.isEmpty();
        };
    return kept && isTrue();
  }

  /** No word is missing that is not declared, none came twice, every time is right. */
  private boolean isTrue() {
    return loss.silentMs == 0 && loss.duplicates == 0 && times.worstMs <= 20 && findings.isEmpty();
  }
}

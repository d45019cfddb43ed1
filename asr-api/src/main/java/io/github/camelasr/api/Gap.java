package io.github.camelasr.api;

import java.util.Objects;

/**
 * Audio for which there is no text and never will be: the declared loss.
 *
 * @param fromMs where the lost audio begins, inclusive
 * @param toMs where it ends, exclusive
 * @param cause why it was lost
 */
public record Gap(long fromMs, long toMs, Cause cause) implements AsrEvent {

  /** Checks the order. */
  public Gap {
    Objects.requireNonNull(cause, "cause");
    if (fromMs < 0 || toMs < fromMs) {
      throw new IllegalArgumentException("bad gap: " + fromMs + ".." + toMs);
    }
  }

  /**
   * How much was lost.
   *
   * @return milliseconds
   */
  public long durationMs() {
    return toMs - fromMs;
  }

  /** Why audio was lost. */
  public enum Cause {
    /** The session failed with an error before the audio was recognised. */
    FAILED,
    /** The caller cancelled before the audio was recognised. */
    CANCELLED,
    /** The vendor never gave its final answer. */
    NO_FINAL,
    /** The audio made every attempt fail and was skipped. */
    POISON,
    /** The vendor could not decode the audio. */
    BAD_AUDIO,
    /** The replay ring was too small for the time that no vendor could be reached. */
    OVERFLOW
  }
}

package io.github.camelasr.sandbox.script;

import java.util.Objects;

/**
 * One spoken word without punctuation.
 *
 * @param text the word, not blank
 * @param startMs first millisecond of the word, from the start of the audio
 * @param endMs end of the word in milliseconds, not before {@code startMs}
 */
public record Word(String text, long startMs, long endMs) {

  /** Checks the word. */
  public Word {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a word is not blank");
    }
    if (startMs < 0 || endMs < startMs) {
      throw new IllegalArgumentException(
          "word '" + text + "' spans " + startMs + ".." + endMs + " ms");
    }
  }

  /**
   * Returns the middle of the word. A word belongs to the session that heard its middle, so that
   * audio cut anywhere gives every word to exactly one session.
   *
   * @return milliseconds from the start of the audio
   */
  public long middleMs() {
    return (startMs + endMs) / 2;
  }
}

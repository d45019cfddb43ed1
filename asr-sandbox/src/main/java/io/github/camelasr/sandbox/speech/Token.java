package io.github.camelasr.sandbox.speech;

import java.util.List;

/**
 * One word of an utterance with what stands before it.
 *
 * @param before punctuation and spaces between the word before and this one
 * @param text the word
 * @param startMs start on the clock of the session's audio
 * @param endMs end on the clock of the session's audio
 * @param others what a recogniser might have taken the word for
 */
public record Token(String before, String text, long startMs, long endMs, List<String> others) {

  /** Copies the candidates. */
  public Token {
    others = List.copyOf(others);
  }

  Token withBefore(String punctuation) {
    return new Token(punctuation, text, startMs, endMs, others);
  }

  Token shifted(long byMs) {
    return new Token(before, text, Math.max(0, startMs + byMs), Math.max(0, endMs + byMs), others);
  }

  long middleMs() {
    return (startMs + endMs) / 2;
  }
}

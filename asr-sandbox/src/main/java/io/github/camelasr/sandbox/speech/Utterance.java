package io.github.camelasr.sandbox.speech;

import java.util.List;

/**
 * A sentence or the beginning of one, as far as it was heard.
 *
 * @param tokens the words in order, at least one
 * @param after the punctuation behind the last word; empty while the sentence goes on
 * @param known whether the text is a transcript; otherwise it only says that something was heard
 */
public record Utterance(List<Token> tokens, String after, boolean known) {

  /** Copies the words. */
  public Utterance {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("an utterance has at least one word");
    }
  }

  /**
   * Returns the start of the first word.
   *
   * @return milliseconds on the clock of the session's audio
   */
  public long startMs() {
    return tokens.get(0).startMs();
  }

  /**
   * Returns the end of the last word.
   *
   * @return milliseconds on the clock of the session's audio
   */
  public long endMs() {
    return tokens.get(tokens.size() - 1).endMs();
  }
}

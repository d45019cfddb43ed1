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
   * Returns the whole text.
   *
   * @return words with all that stands between, before and behind them
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.before()).append(token.text()));
    return text.append(after).toString();
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

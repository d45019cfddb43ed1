package io.github.camelasr.api.subtitle;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text that stays on one line: a word or an ideograph with the punctuation and the
 * space that stick to it.
 */
record Atom(String text, long startMs, long endMs, @Nullable String speaker) {
  private static final String SENTENCE_ENDS = ".!?…。！？｡";
  private static final String CLAUSE_ENDS = ",;:，；：、—";
  private static final String CLOSERS = "\"')]”’）】》」』";

  boolean endsSentence() {
    return endsWith(SENTENCE_ENDS);
  }

  boolean endsClause() {
    return endsWith(CLAUSE_ENDS) || endsSentence();
  }

  /** The room it takes at the end of a line, where its space does not show. */
  int width() {
    return TextWidth.of(text.stripTrailing());
  }

  /** The room it takes inside a line. */
  int fullWidth() {
    return TextWidth.of(text);
  }

  private boolean endsWith(String signs) {
    int at = text.length() - 1;
    while (at >= 0
        && (Character.isWhitespace(text.charAt(at)) || CLOSERS.indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    return at >= 0 && signs.indexOf(text.charAt(at)) >= 0;
  }
}

package io.github.camelasr.api;

import java.lang.Character.UnicodeScript;

/**
 * Joins texts of neighbouring segments. Scripts that write spaces between words get one where
 * neither side has it; Chinese, Japanese and Thai get none; punctuation sticks to what is before
 * it.
 */
public final class TextJoiner {
  private TextJoiner() {}

  /**
   * Appends a text.
   *
   * @param target what to append to
   * @param next the text to append
   */
  public static void append(StringBuilder target, String next) {
    if (!target.isEmpty() && !next.isEmpty()) {
      int left = target.codePointBefore(target.length());
      if (endsWord(left) && startsWord(next.codePointAt(0))) {
        target.append(' ');
      }
    }
    target.append(next);
  }

  private static boolean startsWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && spaced(codePoint);
  }

  private static boolean endsWord(int codePoint) {
    return startsWord(codePoint) || ".,;:!?%)\"”".indexOf(codePoint) >= 0;
  }

  private static boolean spaced(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }
}

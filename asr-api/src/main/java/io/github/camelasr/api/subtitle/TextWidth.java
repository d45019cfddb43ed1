package io.github.camelasr.api.subtitle;

import java.lang.Character.UnicodeScript;

/**
 * How much room text takes on a line of {@link #LINE} units: 42 narrow letters or 20 wide ones fill
 * it.
 */
final class TextWidth {
  /** A full line: the least common multiple of the two limits keeps both exact. */
  static final int LINE = 420;

  private static final int WIDE = LINE / 20;
  private static final int NARROW = LINE / 42;

  private TextWidth() {}

  static int of(CharSequence text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  static int of(int codePoint) {
    return isWide(codePoint) ? WIDE : NARROW;
  }

  private static boolean isWide(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      // CJK punctuation and the full-width forms belong to no script
      default ->
          (codePoint >= 0x3000 && codePoint <= 0x303F)
              || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    };
  }
}

package io.github.camelasr.app.display;

import org.jline.utils.WCWidth;

/** Measures text in columns of a terminal, of which a Chinese character takes two. */
final class Columns {
  private Columns() {}

  /** The text without what could move the cursor or colour the screen. */
  static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** The end of a text that fits into so many columns. */
  static String tail(String text, int columns) {
    int left = columns;
    int from = text.length();
    while (from > 0) {
      int codePoint = text.codePointBefore(from);
      left -= width(codePoint);
      if (left < 0) {
        break;
      }
      from -= Character.charCount(codePoint);
    }
    return text.substring(from);
  }
}

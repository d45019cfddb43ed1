package io.github.camelasr.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Percent-encoding by RFC 3986: all but letters, digits and {@code -._~} becomes {@code %XX} of its
 * UTF-8 bytes, in upper case. Space is {@code %20} and {@code +} is {@code %2B}, so that a reader
 * of form encoding understands the same.
 */
public final class PercentEncoding {
  private static final String DIGITS = "0123456789ABCDEF";

  private PercentEncoding() {}

  /**
   * Encodes one name, value or path segment; a slash is encoded too.
   *
   * @param text any text
   * @return its encoding
   */
  public static String encode(String text) {
    return append(text, false, new StringBuilder(text.length() + 16)).toString();
  }

  /**
   * Encodes each segment of a path and keeps the slashes between them.
   *
   * @param path a path that is not yet encoded
   * @return its encoding
   */
  public static String encodePath(String path) {
    return append(path, true, new StringBuilder(path.length() + 16)).toString();
  }

  static StringBuilder append(String text, StringBuilder out) {
    return append(text, false, out);
  }

  /** Copies runs of plain characters at once: most of what is signed needs no encoding. */
  private static StringBuilder append(String text, boolean keepSlash, StringBuilder out) {
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (isUnreserved(next) || (keepSlash && next == '/')) {
        at++;
        continue;
      }
      out.append(text, copied, at);
      copied = text.offsetByCodePoints(at, 1);
      escape(text.substring(at, copied), out);
      at = copied;
    }
    return out.append(text, copied, at);
  }

  private static void escape(String character, StringBuilder out) {
    for (byte octet : character.getBytes(UTF_8)) {
      out.append('%').append(DIGITS.charAt((octet >> 4) & 15)).append(DIGITS.charAt(octet & 15));
    }
  }

  private static boolean isUnreserved(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '-'
        || character == '.'
        || character == '_'
        || character == '~';
  }
}

package io.github.camelasr.wire;

import io.github.camelasr.api.Secret;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text of the vendor fit to be shown: bounded, on one line, without what we signed. */
public final class VendorText {
  private static final int LONGEST = 300;
  private static final String MASK = "******";
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern SIGNED =
      Pattern.compile("(?i)((?:authorization|signature|signa)[\"']?\\s*[=:]\\s*[\"']?)[^&\\s\"']+");

  /** Nothing that a vendor has to say is a word this long; a bearer token is. */
  private static final Pattern TOKEN = Pattern.compile("[\\w+/=-]{64,}");

  private VendorText() {}

  /**
   * The text as it may be shown.
   *
   * @param text what the vendor said
   * @param secret what it may have said back to us
   * @return one line of at most 300 characters without a final full stop
   */
  public static String shown(CharSequence text, String secret) {
    return line(bounded(text).replace(secret, MASK));
  }

  /**
   * The text as it may be shown.
   *
   * @param text what the vendor said
   * @param secrets what it may have said back to us; tokens are masked in any case
   * @return one line of at most 300 characters without a final full stop
   */
  public static String shown(CharSequence text, List<Secret> secrets) {
    String masked = bounded(text);
    for (Secret secret : secrets) {
      masked = masked.replace(secret.reveal(), MASK);
    }
    return line(TOKEN.matcher(masked).replaceAll(MASK));
  }

  private static String bounded(CharSequence text) {
    CharSequence bounded = text.length() > 4 * LONGEST ? text.subSequence(0, 4 * LONGEST) : text;
    return CONTROL.matcher(bounded).replaceAll(" ").strip();
  }

  private static String withoutStops(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '.' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String line(String masked) {
    String line = SIGNED.matcher(masked).replaceAll("$1" + MASK);
    line = withoutStops(line);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}

package io.github.camelasr.wire;

import java.util.regex.Pattern;

/** Makes text of the vendor fit to be shown: bounded, on one line, without what we signed. */
public final class VendorText {
  private static final int LONGEST = 300;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern SIGNED =
      Pattern.compile("(?i)((?:authorization|signature|signa)[\"']?\\s*[=:]\\s*[\"']?)[^&\\s\"']+");

  private VendorText() {}

  /**
   * The text as it may be shown.
   *
   * @param text what the vendor said
   * @param secret what it may have said back to us
   * @return one line of at most 300 characters without a final full stop
   */
  public static String shown(CharSequence text, String secret) {
    CharSequence bounded = text.length() > 4 * LONGEST ? text.subSequence(0, 4 * LONGEST) : text;
    String line = CONTROL.matcher(bounded).replaceAll(" ").strip();
    line = SIGNED.matcher(line.replace(secret, "******")).replaceAll("$1******");
    line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}

package io.github.camelasr.feishu.account;

import java.util.regex.Pattern;

/** What the vendor's words tell that its code leaves open. */
public final class VendorWords {
  private static final Pattern RATE =
      Pattern.compile("(?i)frequency|rate.?limit|too many|limit exceeded|频率|频控|限流");
  private static final Pattern FIELD = Pattern.compile("(?i)field|validation|param|字段|参数");

  private VendorWords() {}

  /**
   * Whether they speak of too many requests.
   *
   * @param words what the vendor said
   * @return whether they do
   */
  public static boolean areOfRate(CharSequence words) {
    return RATE.matcher(words).find();
  }

  /**
   * Whether they speak of a field of the request.
   *
   * @param words what the vendor said
   * @return whether they do
   */
  public static boolean areOfField(CharSequence words) {
    return FIELD.matcher(words).find();
  }
}

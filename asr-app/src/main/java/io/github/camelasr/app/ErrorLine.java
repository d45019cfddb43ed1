package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import java.util.regex.Pattern;

/** The one line on standard error that tells of an error. */
final class ErrorLine {
  /** What could move the cursor, colour the screen or begin a second line. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private static final int LONGEST = 2_000;

  private ErrorLine() {}

  /** {@code asr: PROVIDER: CATEGORY (CODE): message. Remedy. [trace id]}. */
  static String of(AsrException error) {
    StringBuilder line = new StringBuilder("asr: ");
    error.provider().ifPresent(name -> line.append(name).append(": "));
    line.append(error.category());
    error.code().ifPresent(code -> line.append(" (").append(code).append(')'));
    line.append(": ").append(sentence(error.detail()));
    if (!error.remedy().isEmpty()) {
      line.append(' ').append(sentence(error.remedy()));
    }
    error.traceId().ifPresent(id -> line.append(" [").append(id).append(']'));
    return plain(line.toString());
  }

  /** A message that is no error. */
  static String note(String text) {
    return plain("asr: " + sentence(text));
  }

  private static String sentence(String text) {
    return text.matches("(?s).*[.!?]\\s*") ? text.strip() : text.strip() + ".";
  }

  private static String plain(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}

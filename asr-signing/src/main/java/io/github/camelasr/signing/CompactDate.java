package io.github.camelasr.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The basic ISO 8601 form of a UTC time in whole seconds, {@code 20260701T070503Z}. */
public final class CompactDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CompactDate() {}

  /**
   * Prints a time.
   *
   * @param time a time between the years 0 and 9999
   * @return 16 characters
   */
  public static String format(Instant time) {
    return FORMAT.format(time);
  }

  /**
   * Reads a time.
   *
   * @param text the 16 characters
   * @return the time
   * @throws DateTimeParseException if the text has another form
   */
  public static Instant parse(String text) {
    return FORMAT.parse(text, Instant::from);
  }
}

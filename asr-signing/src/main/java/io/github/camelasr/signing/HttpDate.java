package io.github.camelasr.signing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * The date of HTTP headers, {@code Wed, 01 Jul 2026 07:05:03 GMT}: always two digits for the day
 * (which {@link DateTimeFormatter#RFC_1123_DATE_TIME} does not print) and always the word {@code
 * GMT}.
 */
public final class HttpDate {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private HttpDate() {}

  /**
   * Prints a time, in whole seconds.
   *
   * @param time a time between the years 1000 and 9999
   * @return 29 characters
   */
  public static String format(Instant time) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder out = new StringBuilder(29);
    out.append(DAYS.get(utc.getDayOfWeek().getValue() - 1)).append(", ");
    twoDigits(utc.getDayOfMonth(), out).append(' ');
    out.append(MONTHS.get(utc.getMonthValue() - 1)).append(' ').append(utc.getYear()).append(' ');
    twoDigits(utc.getHour(), out).append(':');
    twoDigits(utc.getMinute(), out).append(':');
    return twoDigits(utc.getSecond(), out).append(" GMT").toString();
  }

  /**
   * Reads a date with one or two digits for the day. The zone must be {@code GMT} or an offset.
   *
   * @param text the date
   * @return the time it names
   * @throws DateTimeParseException if the text is no such date
   */
  public static Instant parse(String text) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
  }

  private static StringBuilder twoDigits(int number, StringBuilder out) {
    return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}

package io.github.camelasr.engine.internal.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, after RFC 9110, section 14.
 *
 * @param from the first byte
 * @param to the last byte, inclusive; before {@code from} if the file has no such part
 */
record ByteRange(long from, long to) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads the header {@code Range}.
   *
   * @param header its value
   * @param length the size of the file
   * @return empty if the header is malformed or asks for several parts: the whole file answers it
   */
  static Optional<ByteRange> of(String header, long length) {
    Matcher found = SINGLE.matcher(header.strip());
    if (!found.matches() || (found.group(1).isEmpty() && found.group(2).isEmpty())) {
      return Optional.empty();
    }
    long to = found.group(2).isEmpty() ? length - 1 : Long.parseLong(found.group(2));
    if (found.group(1).isEmpty()) {
      return Optional.of(new ByteRange(to == 0 ? length : Math.max(0, length - to), length - 1));
    }
    long from = Long.parseLong(found.group(1));
    return to < from && !found.group(2).isEmpty()
        ? Optional.empty()
        : Optional.of(new ByteRange(from, Math.min(to, length - 1)));
  }

  static ByteRange whole(long length) {
    return new ByteRange(0, length - 1);
  }

  long length() {
    return Math.max(0, to - from + 1);
  }

  /** Whether the file has no such part. */
  boolean isEmpty() {
    return to < from;
  }

  /** The value of {@code Content-Range}. */
  String of(long length) {
    return isEmpty() ? "bytes */" + length : "bytes " + from + "-" + to + "/" + length;
  }
}

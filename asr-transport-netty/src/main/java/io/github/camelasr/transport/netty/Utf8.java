package io.github.camelasr.transport.netty;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 from other bytes without making anything of them. */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Whether the beginning of an array is well-formed UTF-8 (RFC 3629). */
  static boolean isValid(byte[] bytes, int length) {
    int at = 0;
    while (at < length) {
      if (at <= length - Long.BYTES && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
      } else {
        int size = sequence(bytes, at, length);
        if (size == 0) {
          return false;
        }
        at += size;
      }
    }
    return true;
  }

  /** The text of the beginning of an array, which must be valid. */
  static String text(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }

  /** How many bytes the character at an index has; 0 if it is none. */
  private static int sequence(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first < 0xc2 || first > 0xf4 || at + size > length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    if (second < lowest(first) || second > highest(first)) {
      return 0;
    }
    for (int i = 2; i < size; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  /** Excludes what is longer than it need be. */
  private static int lowest(int first) {
    return first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  }

  /** Excludes surrogates and what is beyond Unicode. */
  private static int highest(int first) {
    return first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  }
}

package io.github.camelasr.transport.netty;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Copies and masks in one pass, eight bytes at a time. */
final class Masking {
  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();
  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, NATIVE);

  private Masking() {}

  /**
   * Copies bytes under a mask.
   *
   * @param from holds the bytes
   * @param offset the first one
   * @param count how many
   * @param to takes them from its first index on
   * @param mask its highest byte is for the first byte
   */
  static void copy(byte[] from, int offset, int count, byte[] to, int mask) {
    long wide = wide(mask);
    int i = 0;
    for (; i <= count - Long.BYTES; i += Long.BYTES) {
      LONGS.set(to, i, (long) LONGS.get(from, offset + i) ^ wide);
    }
    for (; i < count; i++) {
      to[i] = (byte) (from[offset + i] ^ (mask >>> (24 - 8 * (i & 3))));
    }
  }

  private static long wide(int mask) {
    long twice = ((long) mask << 32) | (mask & 0xffffffffL);
    return NATIVE == ByteOrder.BIG_ENDIAN ? twice : Long.reverseBytes(twice);
  }
}

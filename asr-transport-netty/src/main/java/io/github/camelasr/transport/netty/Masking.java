package io.github.camelasr.transport.netty;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Copies and masks in one pass, eight bytes at a time. */
final class Masking {
  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();
  private static final VarHandle FROM = MethodHandles.byteArrayViewVarHandle(long[].class, NATIVE);
  private static final VarHandle TO = MethodHandles.byteBufferViewVarHandle(long[].class, NATIVE);

  private Masking() {}

  /**
   * Copies bytes under a mask.
   *
   * @param from holds the bytes
   * @param offset the first one
   * @param count how many
   * @param to takes them from index {@code at} on
   * @param at where to
   * @param mask its highest byte is for the first byte
   */
  static void copy(byte[] from, int offset, int count, ByteBuffer to, int at, int mask) {
    long wide = wide(mask);
    int i = 0;
    for (; i <= count - Long.BYTES; i += Long.BYTES) {
      TO.set(to, at + i, (long) FROM.get(from, offset + i) ^ wide);
    }
    for (; i < count; i++) {
      to.put(at + i, (byte) (from[offset + i] ^ (mask >>> (24 - 8 * (i & 3)))));
    }
  }

  private static long wide(int mask) {
    long twice = ((long) mask << 32) | (mask & 0xffffffffL);
    return NATIVE == ByteOrder.BIG_ENDIAN ? twice : Long.reverseBytes(twice);
  }
}

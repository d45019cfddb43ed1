package io.github.camelasr.audio.flac;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads bits, most significant first, and keeps the checksums of the bytes they came from. */
final class FlacBits {
  private static final int[] CRC16 = table(0x8005, 16);
  private static final int[] CRC8 = table(0x07, 8);

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int next;
  private int limit;
  private long bits;
  private int count;
  private int crc8;
  private int crc16;

  FlacBits(InputStream in) {
    this.in = in;
  }

  /** Whether the stream is over; to be asked between bytes. */
  boolean atEnd() throws IOException {
    return count == 0 && next == limit && !fill();
  }

  /** Reads up to 36 bits as an unsigned number. */
  long read(int width) throws IOException {
    while (count < width) {
      bits = (bits << 8) | readByte();
      count += 8;
    }
    count -= width;
    return (bits >>> count) & ((1L << width) - 1);
  }

  /** Reads up to 36 bits as a two's complement number. */
  long readSigned(int width) throws IOException {
    return width == 0 ? 0 : (read(width) << (64 - width)) >> (64 - width);
  }

  /** Counts zeros up to the next one, which is consumed; more than {@code most} is an error. */
  long readUnary(long most) throws IOException {
    long zeros = 0;
    while (read(1) == 0) {
      if (++zeros > most) {
        throw new FlacException("a number out of range");
      }
    }
    return zeros;
  }

  /** Drops the bits up to the next byte. */
  void align() {
    count -= count & 7;
  }

  void skipBytes(long bytes) throws IOException {
    for (long i = 0; i < bytes; i++) {
      read(8);
    }
  }

  /** Begins both checksums anew; to be called between bytes. */
  void startChecksums() {
    crc8 = 0;
    crc16 = 0;
  }

  /** CRC-8 over the bytes since the start. */
  int crc8() {
    return crc8;
  }

  /** CRC-16 over the bytes since the start. */
  int crc16() {
    return crc16;
  }

  private int readByte() throws IOException {
    if (next == limit && !fill()) {
      throw new EOFException();
    }
    int value = buffer[next++] & 0xff;
    crc8 = CRC8[crc8 ^ value];
    crc16 = ((crc16 << 8) ^ CRC16[(crc16 >> 8) ^ value]) & 0xffff;
    return value;
  }

  private boolean fill() throws IOException {
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    next = 0;
    return limit > 0;
  }

  private static int[] table(int polynomial, int width) {
    int[] table = new int[256];
    int top = 1 << (width - 1);
    for (int i = 0; i < 256; i++) {
      int value = i << (width - 8);
      for (int bit = 0; bit < 8; bit++) {
        value = (value & top) != 0 ? (value << 1) ^ polynomial : value << 1;
      }
      table[i] = value & ((top << 1) - 1);
    }
    return table;
  }
}

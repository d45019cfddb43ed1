package io.github.camelasr.audio.flac;

import java.io.IOException;

/**
 * The header of a frame, RFC 9639 section 9.1.
 *
 * @param blockSize samples of each channel, 1 to 65,536
 * @param assignment 0 to 7: independent channels less one; 8 left and side, 9 side and right, 10
 *     mid and side
 * @param bitsPerSample of a channel that is no side channel
 */
record FlacFrameHeader(int blockSize, int assignment, int bitsPerSample) {
  static final int LEFT_SIDE = 8;
  static final int SIDE_RIGHT = 9;
  static final int MID_SIDE = 10;

  private static final int SYNC = 0x3ffe << 1; // 14 bits and a reserved one
  private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

  int channels() {
    return assignment < LEFT_SIDE ? assignment + 1 : 2;
  }

  /** Whether this channel holds a difference, which needs a bit more. */
  boolean isSide(int channel) {
    return assignment == SIDE_RIGHT ? channel == 0 : assignment >= LEFT_SIDE && channel == 1;
  }

  static FlacFrameHeader read(FlacBits bits, FlacStreamInfo info) throws IOException {
    bits.startChecksums();
    if (bits.read(15) != SYNC) {
      throw new FlacException("no frame where one should begin");
    }
    bits.read(1); // fixed or variable block size: only how the frame is numbered
    int sizeCode = (int) bits.read(4);
    int rateCode = (int) bits.read(4);
    int assignment = (int) bits.read(4);
    int bitsPerSample = BITS[(int) bits.read(3)];
    boolean reserved = bits.read(1) != 0 || assignment > MID_SIDE || bitsPerSample < 0;
    if (reserved || sizeCode == 0 || rateCode == 15) {
      throw new FlacException("a frame header with reserved values");
    }
    skipNumber(bits);
    int blockSize = blockSize(bits, sizeCode);
    bits.read(rateCode == 12 ? 8 : rateCode > 12 ? 16 : 0); // the rate is the stream's
    int expected = bits.crc8();
    if (bits.read(8) != expected) {
      throw new FlacException("a frame header with a wrong checksum");
    }
    int width = bitsPerSample == 0 ? info.bitsPerSample() : bitsPerSample;
    return new FlacFrameHeader(blockSize, assignment, width);
  }

  private static int blockSize(FlacBits bits, int code) throws IOException {
    return switch (code) {
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> (int) bits.read(8) + 1;
      case 7 -> (int) bits.read(16) + 1;
      default -> 1 << code;
    };
  }

  /** Skips the number of the frame or sample, coded like a character of UTF-8 but up to 7 bytes. */
  private static void skipNumber(FlacBits bits) throws IOException {
    int first = (int) bits.read(8);
    int ones = Integer.numberOfLeadingZeros(~(first << 24));
    if (ones == 1 || ones > 7) {
      throw new FlacException("a frame header with a wrong number");
    }
    bits.skipBytes(Math.max(0, ones - 1));
  }
}

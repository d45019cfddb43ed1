package io.github.camelasr.audio.flac;

import java.io.IOException;

/**
 * The first metadata block, RFC 9639 section 8.2.
 *
 * @param sampleRateHz frames a second, 1 to 1,048,575
 * @param channels 1 to 8
 * @param bitsPerSample 4 to 32
 * @param samples frames in all, 0 if the encoder did not know
 */
public record FlacStreamInfo(int sampleRateHz, int channels, int bitsPerSample, long samples) {
  private static final int TYPE = 0;
  private static final int SIZE = 34;
  private static final int MAGIC = 0x664c6143; // "fLaC"

  /** Reads the magic number and all metadata, of which only the first block matters. */
  static FlacStreamInfo read(FlacBits bits) throws IOException {
    if (bits.read(32) != MAGIC) {
      throw new FlacException("no FLAC signature");
    }
    boolean last = bits.read(1) == 1;
    boolean streamInfo = bits.read(7) == TYPE && bits.read(24) == SIZE;
    if (!streamInfo) {
      throw new FlacException("no stream information at the beginning");
    }
    FlacStreamInfo info = body(bits);
    while (!last) {
      last = bits.read(1) == 1;
      bits.read(7);
      bits.skipBytes(bits.read(24));
    }
    return info;
  }

  private static FlacStreamInfo body(FlacBits bits) throws IOException {
    bits.skipBytes(10); // least and largest block and frame
    int rate = (int) bits.read(20);
    int channels = (int) bits.read(3) + 1;
    int bitsPerSample = (int) bits.read(5) + 1;
    long samples = bits.read(36);
    bits.skipBytes(16); // MD5 of the samples; every frame has its own checksum
    if (bitsPerSample < 4) {
      throw new FlacException("samples of " + bitsPerSample + " bits");
    }
    return new FlacStreamInfo(rate, channels, bitsPerSample, samples);
  }
}

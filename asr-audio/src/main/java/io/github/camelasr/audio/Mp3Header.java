package io.github.camelasr.audio;

import org.jspecify.annotations.Nullable;

/**
 * The header of a frame of MPEG audio layer III: ISO/IEC 11172-3 section 2.4.1.3, ISO/IEC 13818-3
 * for the low rates, and the customary MPEG 2.5 for the lowest.
 *
 * @param mpeg1 true for MPEG 1, false for MPEG 2 and 2.5, which have half as many samples a frame
 * @param sampleRateHz 8,000 to 48,000
 * @param channels 1 or 2
 * @param bytes the size of the frame with its header
 */
record Mp3Header(boolean mpeg1, int sampleRateHz, int channels, int bytes) {
  /** The size of the header itself. */
  static final int SIZE = 4;

  /** No frame is larger: 320 kbit/s at 32 kHz with padding. */
  static final int LARGEST_FRAME = 1441;

  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final int[] KBITS_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBITS_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };

  /** Reads the header at {@code at}; null if there is none or it is not layer III. */
  static @Nullable Mp3Header parse(byte[] bytes, int at) {
    if (at + SIZE > bytes.length) {
      return null;
    }
    int second = bytes[at + 1];
    int version = (second >> 3) & 3; // 0: 2.5, 1: reserved, 2: MPEG 2, 3: MPEG 1
    int kbits = (bytes[at + 2] >> 4) & 15;
    int rate = (bytes[at + 2] >> 2) & 3;
    boolean layerThree = bytes[at] == (byte) 0xff && (second & 0xe6) == 0xe2;
    // bit rate 0 is "free format", whose frames have no size in the header
    if (!layerThree || version == 1 || kbits == 0 || kbits == 15 || rate == 3) {
      return null;
    }
    return of(version, bytes[at + 2], bytes[at + 3]);
  }

  private static Mp3Header of(int version, int third, int fourth) {
    boolean mpeg1 = version == 3;
    int rate = RATES[(third >> 2) & 3] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
    int kbits = (mpeg1 ? KBITS_1 : KBITS_2)[(third >> 4) & 15];
    int bytes = (mpeg1 ? 144_000 : 72_000) * kbits / rate + ((third >> 1) & 1);
    boolean mono = (fourth & 0xc0) == 0xc0;
    return new Mp3Header(mpeg1, rate, mono ? 1 : 2, bytes);
  }

  /** Samples of one channel in the frame. */
  int frames() {
    return mpeg1 ? 1152 : 576;
  }

  /** Bytes between the header and the main data, not counting a checksum. */
  int sideInfoBytes() {
    if (mpeg1) {
      return channels == 1 ? 17 : 32;
    }
    return channels == 1 ? 9 : 17;
  }

  /** Whether a frame with this header can follow in the same stream. */
  boolean sameStream(Mp3Header other) {
    return mpeg1 == other.mpeg1 && sampleRateHz == other.sampleRateHz && channels == other.channels;
  }
}

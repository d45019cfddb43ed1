package io.github.camelasr.sandbox.iflytek;

/** Tells how long MP3 audio lasts, by the bit rate of its first frame. */
final class Mp3Length {

  private static final int[] MPEG1_KBPS = {
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] MPEG2_KBPS = {
    8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };

  /** A file may begin with a tag, but not with a longer one than this. */
  private static final int MAX_SEARCH = 64 << 10;

  private int header;
  private int kbps;
  private long bytes;

  /** Takes audio; 10043 if it does not look like MP3. */
  void add(byte[] audio) {
    bytes += audio.length;
    for (int i = 0; i < audio.length && kbps == 0; i++) {
      header = (header << 8) | (audio[i] & 0xFF);
      kbps = kbps(header);
    }
    if (kbps == 0 && bytes > MAX_SEARCH) {
      throw IatCode.UNDECODABLE.refusal(": no MP3 frame");
    }
  }

  long durationMs() {
    return kbps == 0 ? 0 : bytes * 8 / kbps;
  }

  private static int kbps(int header) {
    boolean sync = header >>> 21 == 0x7FF;
    boolean layer3 = ((header >>> 17) & 3) == 1;
    int version = (header >>> 19) & 3;
    int rate = (header >>> 12) & 15;
    if (!sync || !layer3 || version == 1 || rate == 0 || rate == 15) {
      return 0;
    }
    return (version == 3 ? MPEG1_KBPS : MPEG2_KBPS)[rate - 1];
  }
}

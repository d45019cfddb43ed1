package io.github.camelasr.sandbox.huawei;

import java.util.Arrays;
import java.util.Locale;

/** The values of {@code audio_format} that real-time recognition takes. */
enum AudioForm {
  PCM16K16BIT(16000, Coding.PCM),
  PCM8K16BIT(8000, Coding.PCM),
  ULAW16K8BIT(16000, Coding.ULAW),
  ULAW8K8BIT(8000, Coding.ULAW),
  ALAW16K8BIT(16000, Coding.ALAW),
  ALAW8K8BIT(8000, Coding.ALAW);

  /** How a sample is coded. */
  enum Coding {
    PCM,
    ULAW,
    ALAW
  }

  private final int sampleRateHz;
  private final Coding coding;

  AudioForm(int sampleRateHz, Coding coding) {
    this.sampleRateHz = sampleRateHz;
    this.coding = coding;
  }

  static AudioForm of(String value) {
    return Arrays.stream(values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(value))
        .findAny()
        .orElseThrow(() -> Config.invalid("audio_format"));
  }

  int sampleRateHz() {
    return sampleRateHz;
  }

  /** A message outside these sizes is an error: page "发送音频数据". */
  boolean takes(int bytes) {
    return sampleRateHz == 8000 ? bytes >= 160 && bytes <= 32_768 : bytes >= 320 && bytes <= 65_536;
  }

  /** Whether a message ends within a sample. */
  boolean isCutShort(int bytes) {
    return coding == Coding.PCM && bytes % 2 != 0;
  }

  /** Decodes whole samples; half a sample at the end is left out. */
  short[] pcm(byte[] audio) {
    short[] pcm = new short[coding == Coding.PCM ? audio.length / 2 : audio.length];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] =
          switch (coding) {
            case PCM -> (short) ((audio[2 * i] & 0xFF) | (audio[2 * i + 1] << 8));
            case ULAW -> ulaw(audio[i]);
            case ALAW -> alaw(audio[i]);
          };
    }
    return pcm;
  }

  /** ITU-T G.711, mu-law: all bits are inverted. */
  private static short ulaw(byte coded) {
    int bits = ~coded & 0xFF;
    int level = ((((bits & 0x0F) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
    return (short) ((bits & 0x80) != 0 ? -level : level);
  }

  /** ITU-T G.711, A-law: every other bit is inverted. */
  private static short alaw(byte coded) {
    int bits = coded ^ 0x55;
    int exponent = (bits & 0x70) >> 4;
    int level = ((bits & 0x0F) << 4) + 8;
    if (exponent > 0) {
      level = (level + 0x100) << (exponent - 1);
    }
    return (short) ((bits & 0x80) != 0 ? level : -level);
  }
}

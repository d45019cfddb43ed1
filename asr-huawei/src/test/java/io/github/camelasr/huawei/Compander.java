package io.github.camelasr.huawei;

import io.github.camelasr.api.AudioEncoding;

/** Codes PCM by ITU-T G.711: the code of a sample is that of the nearest level. */
final class Compander {
  private final byte[] codes = new byte[1 << 16];

  private Compander(boolean mu) {
    int[] levels = new int[256];
    for (int code = 0; code < 256; code++) {
      levels[code] = mu ? mu(code) : a(code);
    }
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int best = 0;
      for (int code = 1; code < 256; code++) {
        if (Math.abs(levels[code] - sample) < Math.abs(levels[best] - sample)) {
          best = code;
        }
      }
      codes[sample & 0xFFFF] = (byte) best;
    }
  }

  static Compander of(AudioEncoding encoding) {
    return new Compander(encoding == AudioEncoding.MULAW);
  }

  byte[] code(byte[] pcm) {
    byte[] coded = new byte[pcm.length / 2];
    for (int i = 0; i < coded.length; i++) {
      coded[i] = codes[(pcm[2 * i] & 0xFF) | ((pcm[2 * i + 1] & 0xFF) << 8)];
    }
    return coded;
  }

  private static int mu(int code) {
    int bits = ~code & 0xFF;
    int level = ((2 * (bits & 15) + 33) << ((bits >> 4) & 7)) - 33;
    return (bits & 0x80) == 0 ? 4 * level : -4 * level;
  }

  private static int a(int code) {
    int bits = code ^ 0x55;
    int exponent = (bits >> 4) & 7;
    int mantissa = 2 * (bits & 15) + 1;
    int level = exponent == 0 ? mantissa : (mantissa + 32) << (exponent - 1);
    return (bits & 0x80) != 0 ? 8 * level : -8 * level;
  }
}

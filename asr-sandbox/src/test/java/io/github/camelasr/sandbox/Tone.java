package io.github.camelasr.sandbox;

import java.util.stream.IntStream;

/** Makes audio that is no sample: sound and silence by turns, at 16 kHz. */
final class Tone {

  private Tone() {}

  /** Returns so many milliseconds of sound, or of silence where the number is negative. */
  static byte[] of(int... spansMs) {
    byte[] pcm = new byte[IntStream.of(spansMs).map(Math::abs).sum() * 32];
    int at = 0;
    for (int span : spansMs) {
      for (int i = 0; i < Math.abs(span) * 16; i++, at += 2) {
        int level = span < 0 ? 0 : (int) (8000 * Math.sin(at * 0.171));
        pcm[at] = (byte) level;
        pcm[at + 1] = (byte) (level >> 8);
      }
    }
    return pcm;
  }
}

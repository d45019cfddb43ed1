package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.AudioChunk;
import java.util.Random;

/** Audio that nobody can mistake: loud noise in which no stretch is like another. */
public final class Tone {
  private Tone() {}

  /** So many bytes of it. */
  public static byte[] bytes(int length) {
    return bytes(length, 7);
  }

  /** So many bytes of it, others for every seed. */
  public static byte[] bytes(int length, long seed) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  /** A whole array as a chunk. */
  public static AudioChunk chunk(byte[] bytes, int frameBytes) {
    return new AudioChunk(bytes, 0, bytes.length, bytes.length / Math.max(1, frameBytes));
  }
}

package io.github.camelasr.sandbox.speech;

import java.util.Arrays;

/**
 * Turns bytes of 16-bit PCM into frames, whatever the pieces they come in. Not for use by several
 * threads at once.
 */
public final class PcmBytes {

  private byte[] half = {};

  /** Makes one at the start of its audio. */
  public PcmBytes() {}

  /**
   * Takes the next bytes.
   *
   * @param audio little-endian; half a frame at its end waits for the other half
   * @return the whole frames
   */
  public short[] frames(byte[] audio) {
    byte[] whole = Arrays.copyOf(half, half.length + audio.length);
    System.arraycopy(audio, 0, whole, half.length, audio.length);
    short[] pcm = new short[whole.length / 2];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = (short) ((whole[2 * i] & 0xFF) | (whole[2 * i + 1] << 8));
    }
    half = Arrays.copyOfRange(whole, pcm.length * 2, whole.length);
    return pcm;
  }
}

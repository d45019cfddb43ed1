package io.github.camelasr.audio.resample;

import io.github.camelasr.api.spi.Resampler;
import java.util.Arrays;

/** Nothing to convert. */
final class SameRate implements Resampler {
  @Override
  public byte[] process(byte[] pcm, int offset, int length) {
    return Arrays.copyOfRange(pcm, offset, offset + length);
  }

  @Override
  public byte[] finish() {
    return new byte[0];
  }
}

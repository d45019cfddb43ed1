package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.Resampler;
import java.io.ByteArrayOutputStream;

/** Halves a sample rate as plainly as can be. */
final class EverySecond implements Resampler {
  private long position;

  EverySecond(int fromHz, int toHz) {
    if (fromHz != 2 * toHz) {
      throw new IllegalArgumentException(fromHz + " to " + toHz);
    }
  }

  @Override
  public byte[] process(byte[] pcm, int offset, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = offset; i < offset + length; i += 2) {
      if (position++ % 2 == 0) {
        out.write(pcm, i, 2);
      }
    }
    return out.toByteArray();
  }

  @Override
  public byte[] finish() {
    return new byte[0];
  }
}

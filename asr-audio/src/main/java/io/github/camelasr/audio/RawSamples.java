package io.github.camelasr.audio;

import io.github.camelasr.api.AudioEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples without a header that come in pieces, as from a telephone line. Thread-safe. */
public final class RawSamples {
  private RawSamples() {}

  /**
   * Decodes samples to 16 bit linear PCM.
   *
   * @param coded the samples; its position is left alone
   * @param encoding a G.711 law, or linear PCM, which is given back as it is
   * @return signed 16 bit little-endian samples, as many as there were
   * @throws IllegalArgumentException if a sample of the encoding has no size
   */
  public static ByteBuffer toPcm16(ByteBuffer coded, AudioEncoding encoding) {
    return switch (encoding) {
      case PCM_S16LE -> coded;
      case ALAW -> decode(coded, SampleCoding.ALAW);
      case MULAW -> decode(coded, SampleCoding.MULAW);
      default -> throw new IllegalArgumentException("no samples: " + encoding);
    };
  }

  private static ByteBuffer decode(ByteBuffer coded, SampleCoding coding) {
    ByteBuffer pcm = ByteBuffer.allocate(2 * coded.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = coded.position(); i < coded.limit(); i += coding.bytes()) {
      pcm.putShort(coding.decode(coded, i));
    }
    return pcm.flip();
  }
}

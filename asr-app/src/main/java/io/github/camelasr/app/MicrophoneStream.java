package io.github.camelasr.app;

import io.github.camelasr.audio.Microphone;
import java.io.InputStream;

/** A microphone as a stream of samples, which ends when the microphone is closed. */
final class MicrophoneStream extends InputStream {
  /** A tenth of a second, so that text comes while somebody speaks. */
  private static final int PIECES_A_SECOND = 10;

  private final Microphone microphone;
  private final byte[] piece;
  private int at;
  private int count;

  MicrophoneStream(Microphone microphone) {
    this.microphone = microphone;
    this.piece = new byte[microphone.format().sampleRateHz() * 2 / PIECES_A_SECOND];
  }

  @Override
  public int read() {
    return fill() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, count - at);
    System.arraycopy(piece, at, into, from, taken);
    at += taken;
    return taken;
  }

  private boolean fill() {
    if (at == count) {
      at = 0;
      count = microphone.read(piece);
    }
    return count > 0;
  }

  @Override
  public void close() {
    microphone.close();
  }
}

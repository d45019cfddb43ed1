package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Transcript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the WAV files of samples: 16-bit PCM, mono. */
final class Wav {

  private static final int RIFF = 0x4646_4952;
  private static final int WAVE = 0x4556_4157;
  private static final int FMT = 0x2074_6D66;
  private static final int DATA = 0x6174_6164;

  private Wav() {}

  static Sample read(byte[] file, Transcript transcript) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 12 || in.getInt() != RIFF || in.getInt() < 0 || in.getInt() != WAVE) {
      throw new IOException("not a WAV file");
    }
    int rate = 0;
    while (in.remaining() >= 8) {
      int id = in.getInt();
      int size = Math.min(in.getInt(), in.remaining());
      if (size < 0) {
        break;
      }
      ByteBuffer chunk = in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN);
      if (id == FMT) {
        rate = rate(chunk);
      } else if (id == DATA && rate > 0) {
        return new Sample(transcript, rate, shorts(chunk));
      }
      in.position(Math.min(in.limit(), in.position() + size + size % 2));
    }
    throw new IOException("a WAV file without audio");
  }

  private static int rate(ByteBuffer format) throws IOException {
    if (format.remaining() < 16
        || format.getShort(0) != 1
        || format.getShort(2) != 1
        || format.getShort(14) != 16) {
      throw new IOException("samples are 16-bit PCM, mono");
    }
    return format.getInt(4);
  }

  private static short[] shorts(ByteBuffer data) {
    short[] frames = new short[data.remaining() / 2];
    data.asShortBuffer().get(frames);
    return frames;
  }
}

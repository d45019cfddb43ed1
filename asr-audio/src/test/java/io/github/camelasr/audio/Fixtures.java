package io.github.camelasr.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Audio for tests, and ways to take it in. */
public final class Fixtures {
  private Fixtures() {}

  /** A file beside the test classes. */
  public static byte[] bytes(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AudioInput open(byte[] bytes) {
    return AudioInput.open(new ByteArrayInputStream(bytes), "test.bin");
  }

  /** Decodes a whole file. */
  static short[] decode(byte[] bytes) {
    try (PcmReader reader = open(bytes).decode()) {
      return samples(reader);
    }
  }

  /** Reads to the end. */
  static short[] samples(PcmReader reader) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[1000 * reader.format().bytesPerFrame() + 1];
    for (int n = reader.read(some, 0, some.length); n >= 0; ) {
      all.write(some, 0, n);
      n = reader.read(some, 0, some.length);
    }
    ByteBuffer pcm = ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    short[] samples = new short[pcm.remaining() / 2];
    pcm.asShortBuffer().get(samples);
    return samples;
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

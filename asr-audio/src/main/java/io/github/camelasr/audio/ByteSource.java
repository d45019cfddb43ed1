package io.github.camelasr.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalLong;

/** The bytes of one file or stream, counted, with a look ahead; names itself in errors. */
final class ByteSource implements AutoCloseable {
  /** How far {@link #peek} can look. */
  static final int WINDOW = 16 * 1024;

  private final InputStream in;
  private final String name;
  private final OptionalLong length;
  private long position;

  ByteSource(InputStream in, String name, OptionalLong length) {
    this.in = new BufferedInputStream(in, WINDOW);
    this.name = name;
    this.length = length;
  }

  String name() {
    return name;
  }

  /** Bytes already consumed. */
  long position() {
    return position;
  }

  /** Bytes still to come, known only for regular files. */
  OptionalLong remaining() {
    return length.isPresent()
        ? OptionalLong.of(Math.max(0, length.getAsLong() - position))
        : OptionalLong.empty();
  }

  /** The next bytes without consuming them; fewer than asked for only at the end. */
  byte[] peek(int count) {
    try {
      in.mark(WINDOW);
      byte[] ahead = in.readNBytes(Math.min(count, WINDOW));
      in.reset();
      return ahead;
    } catch (IOException e) {
      throw BadAudio.unreadable(name, e);
    }
  }

  /** Reads until {@code count} bytes are there or the end is reached; answers how many. */
  int read(byte[] into, int offset, int count) {
    try {
      int got = in.readNBytes(into, offset, count);
      position += got;
      return got;
    } catch (IOException e) {
      throw BadAudio.unreadable(name, e);
    }
  }

  /** Reads exactly {@code count} bytes, or fewer at the end. */
  byte[] read(int count) {
    byte[] bytes = new byte[count];
    int got = read(bytes, 0, count);
    return got == count ? bytes : Arrays.copyOf(bytes, got);
  }

  /** Reads exactly {@code count} bytes of a header, whose end is an error. */
  ByteBuffer header(int count, ByteOrder order) {
    byte[] bytes = read(count);
    if (bytes.length < count) {
      throw BadAudio.damaged(name, "ends within its header", null);
    }
    return ByteBuffer.wrap(bytes).order(order);
  }

  /** The rest of the bytes, for a decoder that reads a stream; closing it does nothing. */
  InputStream rest() {
    return new InputStream() {
      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int count) {
        int got = ByteSource.this.read(into, offset, count);
        return got == 0 && count > 0 ? -1 : got;
      }
    };
  }

  /** Skips, at most to the end; answers how many bytes. */
  long skip(long count) {
    try {
      long done = 0;
      while (done < count) {
        long step = in.skip(count - done);
        if (step == 0 && in.read() < 0) {
          break;
        }
        done += Math.max(step, 1);
      }
      position += done;
      return done;
    } catch (IOException e) {
      throw BadAudio.unreadable(name, e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw BadAudio.unreadable(name, e);
    }
  }
}

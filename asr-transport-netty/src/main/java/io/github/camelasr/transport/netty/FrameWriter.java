package io.github.camelasr.transport.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a frame piece by piece, masked, into a pooled buffer, with room for the longest header
 * before it, because the length is known last. Holds no buffer between frames. A piece is masked in
 * an array and then copied, because a view of the buffer would be garbage with each frame.
 */
final class FrameWriter {
  private static final int LONGEST_HEADER = 14;
  private static final int MASKED = 0x80;
  private static final int LARGEST = 64 * 1024;

  private final ByteBufAllocator buffers;
  private final Scratch scratch;
  private @Nullable ByteBuf frame;
  private int mask;

  /** What the last frame needed, which the next one of the same link is likely to need too. */
  private int likely = 512;

  FrameWriter(ByteBufAllocator buffers, Scratch scratch) {
    this.buffers = buffers;
    this.scratch = scratch;
  }

  void bytes(byte[] piece, int offset, int count) {
    ByteBuf to = begun();
    int phase = 8 * ((to.writerIndex() - LONGEST_HEADER) & 3);
    byte[] masked = scratch.masked(count);
    Masking.copy(piece, offset, count, masked, Integer.rotateLeft(mask, phase));
    to.writeBytes(masked, 0, count);
  }

  void base64(byte[] audio, int offset, int length) {
    bytes(scratch.base64(audio, offset, length), 0, (length + 2) / 3 * 4);
  }

  private ByteBuf begun() {
    ByteBuf begun = frame;
    if (begun == null) {
      mask = scratch.newMask();
      begun = buffers.directBuffer(likely).writerIndex(LONGEST_HEADER);
      frame = begun;
    }
    return begun;
  }

  /**
   * Ends the frame.
   *
   * @param first FIN and the kind of frame
   * @return the whole frame, for whoever releases it
   */
  ByteBuf finish(int first) {
    ByteBuf done = begun();
    frame = null;
    int length = done.writerIndex() - LONGEST_HEADER;
    likely = Math.min(LARGEST, done.writerIndex());
    int start = header(done, length);
    return done.setByte(start, first).setInt(LONGEST_HEADER - 4, mask).readerIndex(start);
  }

  private static int header(ByteBuf frame, int length) {
    if (length < 126) {
      frame.setByte(LONGEST_HEADER - 5, MASKED | length);
      return LONGEST_HEADER - 6;
    }
    if (length < 65_536) {
      frame.setByte(LONGEST_HEADER - 7, MASKED | 126).setShort(LONGEST_HEADER - 6, length);
      return LONGEST_HEADER - 8;
    }
    frame.setByte(1, MASKED | 127).setLong(2, length);
    return 0;
  }

  /** Lets go of a frame that was begun. */
  void discard() {
    if (frame != null) {
      frame.release();
      frame = null;
    }
  }
}

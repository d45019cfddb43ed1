package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Decoded audio, pulled: linear PCM, signed 16 bit, little-endian, interleaved. For one thread at a
 * time.
 */
public final class PcmReader implements AutoCloseable {
  private final PcmBlocks blocks;
  private final ByteSource source;
  private @Nullable ByteBuffer block = ByteBuffer.allocate(0);

  PcmReader(PcmBlocks blocks, ByteSource source) {
    this.blocks = blocks;
    this.source = source;
  }

  /**
   * The format of the bytes that {@link #read} gives.
   *
   * @return 16 bit PCM with the source's rate, and its channels unless {@link #mono} or {@link
   *     #channel} was called
   */
  public AudioFormat format() {
    return blocks.format();
  }

  /**
   * How many frames there are in all, as far as it is known beforehand. A header can be wrong and a
   * stream can be cut off: only the end of reading tells for certain.
   *
   * @return frames (samples of one channel)
   */
  public OptionalLong frames() {
    return blocks.frames();
  }

  /**
   * Reads some audio; blocks until there is some.
   *
   * @param into takes the bytes
   * @param offset where to begin
   * @param length how many bytes at most, at least one frame
   * @return how many bytes, a whole number of frames and at least one; -1 at the end
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if the audio is damaged here or
   *     cannot be read on
   */
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    int frame = format().bytesPerFrame();
    if (length < frame) {
      throw new IllegalArgumentException("no room for a frame of " + frame + " bytes: " + length);
    }
    ByteBuffer from = block;
    while (from != null && !from.hasRemaining()) {
      from = blocks.next();
    }
    block = from;
    if (from == null) {
      return -1;
    }
    int count = Math.min(length - length % frame, from.remaining());
    from.get(into, offset, count);
    return count;
  }

  /**
   * The same audio with all channels averaged into one. Read one of the two only.
   *
   * @return this if there is one channel already
   */
  public PcmReader mono() {
    return format().channels() == 1 ? this : new PcmReader(new OneChannel(blocks, -1), source);
  }

  /**
   * One channel of the same audio. Read one of the two only.
   *
   * @param index from 0
   * @return this if there is one channel only
   * @throws IndexOutOfBoundsException if there is no such channel
   */
  public PcmReader channel(int index) {
    Objects.checkIndex(index, format().channels());
    return format().channels() == 1 ? this : new PcmReader(new OneChannel(blocks, index), source);
  }

  /**
   * What was wrong with the audio although it could be read, such as a cut-off end; complete after
   * the end.
   *
   * @return sentences without subject and full stop, such as {@code ends within a frame, whose 1
   *     bytes are dropped}
   */
  public List<String> remarks() {
    return blocks.remarks();
  }

  /** Closes the file or stream. */
  @Override
  public void close() {
    source.close();
  }
}

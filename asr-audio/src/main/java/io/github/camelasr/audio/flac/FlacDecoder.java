package io.github.camelasr.audio.flac;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes native FLAC block by block, bit for bit, with every checksum of header and frame checked.
 * Not thread-safe.
 */
public final class FlacDecoder {
  private final FlacBits bits;
  private final FlacStreamInfo info;
  private long[][] samples;
  private long decoded;

  /**
   * Reads the metadata.
   *
   * @param in begins with {@code fLaC}; read in blocks, not closed
   * @throws FlacException if it is no FLAC
   * @throws EOFException if it ends within the metadata
   * @throws IOException if it cannot be read
   */
  public FlacDecoder(InputStream in) throws IOException {
    this.bits = new FlacBits(in);
    this.info = FlacStreamInfo.read(bits);
    this.samples = new long[info.channels()][0];
  }

  /**
   * What the file says about itself.
   *
   * @return rate, channels, bits, length
   */
  public FlacStreamInfo info() {
    return info;
  }

  /**
   * Frames decoded so far.
   *
   * @return samples of one channel
   */
  public long decoded() {
    return decoded;
  }

  /**
   * Decodes the next block.
   *
   * @return how many frames it has; 0 at the end
   * @throws FlacException if the block is damaged
   * @throws EOFException if the stream ends within the block
   * @throws IOException if it cannot be read
   */
  public int next() throws IOException {
    boolean complete = info.samples() > 0 && decoded >= info.samples();
    if (complete || bits.atEnd()) {
      return 0; // what stands behind the last sample is a tag that does not belong there
    }
    FlacFrameHeader header = FlacFrameHeader.read(bits, info);
    if (header.channels() != info.channels() || header.bitsPerSample() != info.bitsPerSample()) {
      throw new FlacException("a frame with other channels or bits than the stream");
    }
    body(header);
    decoded += header.blockSize();
    return header.blockSize();
  }

  /**
   * A channel of the current block.
   *
   * @param index from 0
   * @return samples of as many bits as the stream has, the first {@link #next} of them valid until
   *     the next call
   */
  public long[] channel(int index) {
    return samples[index];
  }

  private void body(FlacFrameHeader header) throws IOException {
    int size = header.blockSize();
    if (samples[0].length < size) {
      samples = new long[info.channels()][size];
    }
    for (int channel = 0; channel < info.channels(); channel++) {
      int width = header.bitsPerSample() + (header.isSide(channel) ? 1 : 0);
      FlacSubframe.read(bits, samples[channel], size, width);
    }
    bits.align();
    int expected = bits.crc16();
    if (bits.read(16) != expected) {
      throw new FlacException("a frame with a wrong checksum");
    }
    decorrelate(header.assignment(), size);
  }

  /** Makes left and right of a pair that was coded by its difference, section 4.2. */
  private void decorrelate(int assignment, int size) {
    for (int i = 0; assignment >= FlacFrameHeader.LEFT_SIDE && i < size; i++) {
      long first = samples[0][i];
      long second = samples[1][i];
      switch (assignment) {
        case FlacFrameHeader.LEFT_SIDE -> samples[1][i] = first - second;
        case FlacFrameHeader.SIDE_RIGHT -> samples[0][i] = first + second;
        default -> {
          long right = first - (second >> 1);
          samples[0][i] = right + second;
          samples[1][i] = right;
        }
      }
    }
  }
}

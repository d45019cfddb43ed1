package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes one channel of several: the mean of all, or one of them. */
final class OneChannel implements PcmBlocks {
  private final PcmBlocks blocks;
  private final int channels;
  private final int chosen;
  private final AudioFormat format;

  /**
   * Wraps a decoder.
   *
   * @param chosen the channel from 0, or -1 for the mean of all
   */
  OneChannel(PcmBlocks blocks, int chosen) {
    this.blocks = blocks;
    this.channels = blocks.format().channels();
    this.chosen = chosen;
    this.format = AudioFormat.pcm16(blocks.format().sampleRateHz());
  }

  @Override
  public AudioFormat format() {
    return format;
  }

  @Override
  public OptionalLong frames() {
    return blocks.frames();
  }

  @Override
  public @Nullable ByteBuffer next() {
    ByteBuffer block = blocks.next();
    if (block == null) {
      return null;
    }
    ByteBuffer all = block.slice().order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer one = ByteBuffer.allocate(all.remaining() / channels).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; one.hasRemaining(); at += 2 * channels) {
      one.putShort(chosen < 0 ? mean(all, at) : all.getShort(at + 2 * chosen));
    }
    return one.flip();
  }

  /** The mean of a frame, rounded to the nearest value, halves up. */
  private short mean(ByteBuffer all, int at) {
    int sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      sum += all.getShort(at + 2 * channel);
    }
    return (short) Math.floorDiv(2 * sum + channels, 2 * channels);
  }

  @Override
  public List<String> remarks() {
    return blocks.remarks();
  }
}

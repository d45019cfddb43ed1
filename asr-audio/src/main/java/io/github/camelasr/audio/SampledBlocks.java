package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Decodes uncompressed audio: WAV, AIFF and raw. */
final class SampledBlocks implements PcmBlocks {
  private static final int BLOCK_BYTES = 16 * 1024;

  private final ByteSource source;
  private final SampledLayout layout;
  private final AudioFormat format;
  private final OptionalLong frames;
  private final ByteBuffer coded;
  private final ByteBuffer pcm;
  private final List<String> remarks = new ArrayList<>();
  private long left;

  /** Starts at the first byte of audio. */
  SampledBlocks(ByteSource source, SampledLayout layout) {
    this.source = source;
    this.layout = layout;
    this.format = layout.decoded(source.name());
    this.left = layout.bytes();
    this.frames = frames(source.remaining());
    int blockFrames = Math.max(1, BLOCK_BYTES / layout.frameBytes());
    this.coded =
        ByteBuffer.allocate(blockFrames * layout.frameBytes()).order(layout.coding().order());
    this.pcm =
        ByteBuffer.allocate(blockFrames * format.bytesPerFrame()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private OptionalLong frames(OptionalLong inFile) {
    long bytes = Math.min(left, inFile.orElse(Long.MAX_VALUE));
    return bytes == SampledLayout.TO_THE_END
        ? OptionalLong.empty()
        : OptionalLong.of(bytes / layout.frameBytes());
  }

  @Override
  public AudioFormat format() {
    return format;
  }

  @Override
  public OptionalLong frames() {
    return frames;
  }

  @Override
  public @Nullable ByteBuffer next() {
    if (left <= 0) {
      return null;
    }
    int wanted = (int) Math.min(left, coded.capacity());
    int got = source.read(coded.array(), 0, wanted);
    note(wanted, got);
    left = got < wanted ? 0 : left - (layout.bytes() == SampledLayout.TO_THE_END ? 0 : got);
    int whole = got - got % layout.frameBytes();
    pcm.clear();
    for (int i = 0; i < whole; i += layout.coding().bytes()) {
      pcm.putShort(layout.coding().decode(coded, i));
    }
    return whole == 0 ? null : pcm.flip();
  }

  private void note(int wanted, int got) {
    if (got < wanted && layout.bytes() != SampledLayout.TO_THE_END) {
      long held = layout.bytes() - left + got;
      remarks.add("announces " + layout.bytes() + " bytes of audio but holds only " + held);
    }
    int cut = got % layout.frameBytes();
    if (cut > 0) {
      remarks.add("ends within a frame, whose " + cut + " bytes are dropped");
    }
  }

  @Override
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}

package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Decodes MP3, one frame a block, and cuts off what the encoder says it added before and behind the
 * audio. A damaged frame becomes silence, so that what follows keeps its time.
 */
final class Mp3Blocks implements PcmBlocks {
  /** Delay of every layer III decoder, which encoders do not count as theirs. */
  private static final int DECODER_DELAY = 529;

  private final String name;
  private final Mp3Frames frames;
  private final AudioFormat format;
  private final Deque<byte[]> held = new ArrayDeque<>();
  private final int endBytes;
  private Mp3Codec codec;
  private int startBytes;
  private int heldBytes;
  private long good;
  private long damaged;

  Mp3Blocks(String name, Mp3Frames frames) {
    this.name = name;
    this.frames = frames;
    Mp3Header header = frames.header();
    this.format = SampledLayout.checked(name, header.sampleRateHz(), header.channels());
    this.codec = new Mp3Codec(header.channels());
    this.startBytes = startFrames() * format.bytesPerFrame();
    this.endBytes = endFrames() * format.bytesPerFrame();
  }

  private int startFrames() {
    int delay = frames.tag().map(Mp3Tag::delay).orElse(Mp3Tag.NO_GAP);
    return delay == Mp3Tag.NO_GAP ? 0 : delay + DECODER_DELAY;
  }

  private int endFrames() {
    return Math.max(0, frames.tag().map(Mp3Tag::padding).orElse(0) - DECODER_DELAY);
  }

  @Override
  public AudioFormat format() {
    return format;
  }

  @Override
  public OptionalLong frames() {
    OptionalLong count = frames.tag().map(Mp3Tag::mp3Frames).orElse(OptionalLong.empty());
    if (count.isEmpty()) {
      return count;
    }
    long decoded = count.getAsLong() * frames.header().frames();
    return OptionalLong.of(Math.max(0, decoded - startFrames() - endFrames()));
  }

  @Override
  public @Nullable ByteBuffer next() {
    while (held.isEmpty() || heldBytes - held.element().length < endBytes) {
      byte[] frame = frames.next();
      if (frame == null) {
        return last();
      }
      hold(decode(frame));
    }
    return ByteBuffer.wrap(release());
  }

  /** The end: of what is held, all but the padding. */
  private @Nullable ByteBuffer last() {
    if (good == 0 && damaged > 0) {
      throw BadAudio.damaged(name, "holds no MP3 frame that can be decoded", null);
    }
    int left = heldBytes - endBytes;
    if (left <= 0) {
      return null;
    }
    byte[] block = release();
    return ByteBuffer.wrap(block, 0, Math.min(left, block.length));
  }

  private void hold(byte[] pcm) {
    int skip = Math.min(startBytes, pcm.length);
    startBytes -= skip;
    if (skip < pcm.length) {
      held.add(Arrays.copyOfRange(pcm, skip, pcm.length));
      heldBytes += pcm.length - skip;
    }
  }

  private byte[] release() {
    byte[] block = held.remove();
    heldBytes -= block.length;
    return block;
  }

  private byte[] decode(byte[] frame) {
    byte[] pcm = new byte[frames.header().frames() * format.bytesPerFrame()];
    if (codec.decode(frame, pcm)) {
      good++;
      return pcm;
    }
    damaged++;
    codec = new Mp3Codec(format.channels());
    return new byte[pcm.length];
  }

  @Override
  public List<String> remarks() {
    List<String> all = new ArrayList<>(frames.remarks());
    if (damaged > 0) {
      all.add("holds " + damaged + " damaged MP3 frames, which are replaced by silence");
    }
    return List.copyOf(all);
  }
}

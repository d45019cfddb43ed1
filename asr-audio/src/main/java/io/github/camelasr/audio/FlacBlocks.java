package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.audio.flac.FlacDecoder;
import io.github.camelasr.audio.flac.FlacStreamInfo;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Decodes FLAC; samples of more than 16 bits are rounded, of fewer are scaled up. */
final class FlacBlocks implements PcmBlocks {
  private final String name;
  private final FlacDecoder decoder;
  private final FlacStreamInfo info;
  private final AudioFormat format;
  private final List<String> remarks = new ArrayList<>();
  private boolean ended;

  FlacBlocks(ByteSource source) {
    this.name = source.name();
    try {
      this.decoder = new FlacDecoder(source.rest());
    } catch (EOFException e) {
      throw BadAudio.damaged(name, "ends within its header", e);
    } catch (IOException e) {
      throw BadAudio.damaged(name, "is damaged FLAC: " + e.getMessage(), e);
    }
    this.info = decoder.info();
    this.format = SampledLayout.checked(name, info.sampleRateHz(), info.channels());
  }

  @Override
  public AudioFormat format() {
    return format;
  }

  @Override
  public OptionalLong frames() {
    return info.samples() == 0 ? OptionalLong.empty() : OptionalLong.of(info.samples());
  }

  @Override
  public @Nullable ByteBuffer next() {
    int frames = ended ? 0 : decode();
    if (frames == 0) {
      return null;
    }
    ByteBuffer pcm =
        ByteBuffer.allocate(frames * format.bytesPerFrame()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < frames; i++) {
      for (int channel = 0; channel < format.channels(); channel++) {
        pcm.putShort(to16(decoder.channel(channel)[i]));
      }
    }
    return pcm.flip();
  }

  private int decode() {
    try {
      int frames = decoder.next();
      ended = frames == 0;
      if (ended) {
        noteMissing();
      }
      return frames;
    } catch (EOFException e) {
      ended = true;
      remarks.add("ends within a FLAC block, which is dropped");
      noteMissing();
      return 0;
    } catch (IOException e) {
      double seconds = (double) decoder.decoded() / info.sampleRateHz();
      String where = String.format(Locale.ROOT, "is damaged FLAC at %.3f s: ", seconds);
      throw BadAudio.damaged(name, where + e.getMessage(), e);
    }
  }

  private void noteMissing() {
    if (decoder.decoded() < info.samples()) {
      remarks.add(
          "announces " + info.samples() + " frames of audio but holds only " + decoder.decoded());
    }
  }

  private short to16(long sample) {
    int surplus = info.bitsPerSample() - 16;
    return surplus <= 0
        ? (short) (sample << -surplus)
        : (short) Math.min(Short.MAX_VALUE, (sample + (1L << (surplus - 1))) >> surplus);
  }

  @Override
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}

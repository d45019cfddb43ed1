package io.github.camelasr.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WAVE header up to the first byte of audio: RIFF, and RF64 or BW64 (EBU Tech 3306, ITU-R
 * BS.2088) for files over 4 GB. Chunks other than {@code fmt} and {@code data} are skipped.
 */
final class WavHeader {
  private static final int FMT = 0x20746d66; // "fmt ", little-endian as all these
  private static final int DATA = 0x61746164;
  private static final int DS64 = 0x34367364;
  private static final long UNKNOWN = 0xffffffffL;

  /** Tools that write to a pipe announce 2 GiB less a block, or more: such a size tells nothing. */
  private static final long PIPE = 0x7ffff000L;

  private static final int PCM = 1;
  private static final int IEEE_FLOAT = 3;
  private static final int ALAW = 6;
  private static final int MULAW = 7;
  private static final int EXTENSIBLE = 0xfffe;

  private final ByteSource source;
  private final Chunks chunks;
  private long riffEnd;
  private long longData = UNKNOWN;
  private @Nullable SampledLayout format;

  private WavHeader(ByteSource source) {
    this.source = source;
    this.chunks = new Chunks(source, LITTLE_ENDIAN);
  }

  static SampledLayout read(ByteSource source) {
    return new WavHeader(source).read();
  }

  private SampledLayout read() {
    riffEnd = 8 + (source.header(12, LITTLE_ENDIAN).getInt(4) & UNKNOWN);
    while (chunks.next()) {
      switch (chunks.id()) {
        case DS64 -> longData = longData(chunks.body(28));
        case FMT -> format = format(chunks.body(40));
        case DATA -> {
          return found();
        }
        default -> {}
      }
    }
    throw BadAudio.damaged(source.name(), "is a WAV file without a data chunk", null);
  }

  private long longData(ByteBuffer sizes) {
    if (sizes.remaining() < 16) {
      throw BadAudio.damaged(source.name(), "has a ds64 chunk that is too short", null);
    }
    return sizes.getLong(8);
  }

  private SampledLayout found() {
    if (format == null) {
      throw BadAudio.damaged(source.name(), "is a WAV file without a format before its data", null);
    }
    return new SampledLayout(
        format.coding(), format.sampleRateHz(), format.channels(), dataBytes(chunks.size()));
  }

  private long dataBytes(long size) {
    if (size == UNKNOWN) {
      return longData > 0 && longData != UNKNOWN ? longData : SampledLayout.TO_THE_END;
    }
    boolean neverFilledIn = size == 0 && riffEnd <= source.position();
    boolean pipe = size >= PIPE && source.remaining().orElse(0) < size;
    return neverFilledIn || pipe ? SampledLayout.TO_THE_END : size;
  }

  private SampledLayout format(ByteBuffer body) {
    if (body.remaining() < 16) {
      throw BadAudio.damaged(source.name(), "has a WAV format that is too short", null);
    }
    int tag = body.getShort(0) & 0xffff;
    int channels = body.getShort(2) & 0xffff;
    long rate = body.getInt(4) & UNKNOWN;
    int bits = body.getShort(14) & 0xffff;
    if (tag == EXTENSIBLE && body.remaining() >= 26) {
      tag = body.getShort(24) & 0xffff; // the first two bytes of the sub-format's GUID
    }
    SampledLayout.checked(source.name(), rate, channels);
    return new SampledLayout(coding(tag, bits), (int) rate, channels, 0);
  }

  private SampleCoding coding(int tag, int bits) {
    int bytes = (bits + 7) / 8;
    SampleCoding found =
        switch (tag) {
          case PCM -> pcm(bytes);
          case IEEE_FLOAT ->
              bytes == 4 ? SampleCoding.F32LE : bytes == 8 ? SampleCoding.F64LE : null;
          case ALAW -> bits == 8 ? SampleCoding.ALAW : null;
          case MULAW -> bits == 8 ? SampleCoding.MULAW : null;
          default -> null;
        };
    if (found == null) {
      String what = "holds WAV format " + tag + " with " + bits + " bits, which is not read";
      throw BadAudio.of(source.name(), what, "Convert it to 16 bit PCM first.");
    }
    return found;
  }

  private static @Nullable SampleCoding pcm(int bytes) {
    return switch (bytes) {
      case 1 -> SampleCoding.U8;
      case 2 -> SampleCoding.S16LE;
      case 3 -> SampleCoding.S24LE;
      case 4 -> SampleCoding.S32LE;
      default -> null;
    };
  }
}

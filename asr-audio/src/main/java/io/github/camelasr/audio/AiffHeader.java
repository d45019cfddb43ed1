package io.github.camelasr.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads an AIFF or AIFF-C header up to the first byte of audio. */
final class AiffHeader {
  private static final int COMM = 0x434f4d4d;
  private static final int SSND = 0x53534e44;
  private static final int AIFC = 0x41494643;
  private static final String PLAIN = "NONE";

  private final ByteSource source;
  private boolean compressed;
  private @Nullable SampledLayout format;

  private AiffHeader(ByteSource source) {
    this.source = source;
  }

  static SampledLayout read(ByteSource source) {
    return new AiffHeader(source).read();
  }

  private SampledLayout read() {
    compressed = source.header(12, BIG_ENDIAN).getInt(8) == AIFC;
    Chunks chunks = new Chunks(source, BIG_ENDIAN);
    while (chunks.next()) {
      if (chunks.id() == COMM) {
        format = format(chunks.body(22));
      } else if (chunks.id() == SSND) {
        return found(chunks);
      }
    }
    throw BadAudio.damaged(source.name(), "is an AIFF file without a sound chunk", null);
  }

  private SampledLayout found(Chunks chunks) {
    if (format == null) {
      String what = "is an AIFF file with its sound before its format, which is not read";
      throw BadAudio.of(source.name(), what, BadAudio.CONVERT);
    }
    ByteBuffer body = chunks.body(8);
    long offset = body.remaining() < 8 ? 0 : body.getInt(0) & 0xffffffffL;
    source.skip(offset);
    long bytes = Math.min(format.bytes(), Math.max(0, chunks.size() - 8 - offset));
    boolean streaming = chunks.size() <= 8 && format.bytes() == 0;
    return new SampledLayout(
        format.coding(),
        format.sampleRateHz(),
        format.channels(),
        streaming ? SampledLayout.TO_THE_END : bytes);
  }

  private SampledLayout format(ByteBuffer body) {
    if (body.remaining() < 18) {
      throw BadAudio.damaged(source.name(), "has an AIFF format that is too short", null);
    }
    int channels = body.getShort(0) & 0xffff;
    long frames = body.getInt(2) & 0xffffffffL;
    int bits = body.getShort(6) & 0xffff;
    long rate = extended(body.getShort(8), body.getLong(10));
    SampledLayout.checked(source.name(), rate, channels);
    SampleCoding coding = coding(type(body), bits);
    return new SampledLayout(coding, (int) rate, channels, frames * coding.bytes() * channels);
  }

  /** The type of coding, which only AIFF-C has. */
  private String type(ByteBuffer body) {
    if (!compressed || body.remaining() < 22) {
      return PLAIN;
    }
    byte[] letters = new byte[4];
    body.get(18, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private SampleCoding coding(String type, int bits) {
    SampleCoding found =
        switch (type) {
          case PLAIN, "twos" -> bigEndian((bits + 7) / 8);
          case "sowt" -> littleEndian((bits + 7) / 8);
          case "in24" -> SampleCoding.S24BE;
          case "in32" -> SampleCoding.S32BE;
          case "raw " -> SampleCoding.U8;
          case "fl32", "FL32" -> SampleCoding.F32BE;
          case "fl64", "FL64" -> SampleCoding.F64BE;
          case "alaw", "ALAW" -> SampleCoding.ALAW;
          case "ulaw", "ULAW" -> SampleCoding.MULAW;
          default -> null;
        };
    if (found == null) {
      String what = "holds AIFF-C type '" + printable(type) + "' with " + bits + " bits";
      throw BadAudio.of(source.name(), what + ", which is not read", BadAudio.CONVERT);
    }
    return found;
  }

  private static String printable(String type) {
    return type.replaceAll("[^ -~]", "?");
  }

  private static @Nullable SampleCoding bigEndian(int bytes) {
    return switch (bytes) {
      case 1 -> SampleCoding.S8;
      case 2 -> SampleCoding.S16BE;
      case 3 -> SampleCoding.S24BE;
      case 4 -> SampleCoding.S32BE;
      default -> null;
    };
  }

  private static @Nullable SampleCoding littleEndian(int bytes) {
    return switch (bytes) {
      case 1 -> SampleCoding.S8;
      case 2 -> SampleCoding.S16LE;
      case 3 -> SampleCoding.S24LE;
      case 4 -> SampleCoding.S32LE;
      default -> null;
    };
  }

  /** An 80 bit float, rounded down: 0 if it is negative or below 1, at most 2^31. */
  private static long extended(short signAndExponent, long mantissa) {
    int exponent = (signAndExponent & 0x7fff) - 16383;
    if (signAndExponent < 0 || exponent < 0) {
      return 0;
    }
    return exponent > 30 ? 1L << 31 : mantissa >>> (63 - exponent);
  }
}

package io.github.camelasr.audio;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.github.camelasr.api.AudioEncoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How one sample is written, and what it is in 16 bits. Wider samples are rounded to the nearest
 * value, floating point is clipped at full scale.
 */
enum SampleCoding {
  U8(1, LITTLE_ENDIAN, "8 bit PCM"),
  S8(1, BIG_ENDIAN, "8 bit PCM"),
  S16LE(2, LITTLE_ENDIAN, "16 bit PCM"),
  S16BE(2, BIG_ENDIAN, "16 bit PCM"),
  S24LE(3, LITTLE_ENDIAN, "24 bit PCM"),
  S24BE(3, BIG_ENDIAN, "24 bit PCM"),
  S32LE(4, LITTLE_ENDIAN, "32 bit PCM"),
  S32BE(4, BIG_ENDIAN, "32 bit PCM"),
  F32LE(4, LITTLE_ENDIAN, "32 bit float"),
  F32BE(4, BIG_ENDIAN, "32 bit float"),
  F64LE(8, LITTLE_ENDIAN, "64 bit float"),
  F64BE(8, BIG_ENDIAN, "64 bit float"),
  ALAW(1, LITTLE_ENDIAN, "A-law"),
  MULAW(1, LITTLE_ENDIAN, "mu-law");

  private final int bytes;
  private final ByteOrder order;
  private final String label;

  SampleCoding(int bytes, ByteOrder order, String label) {
    this.bytes = bytes;
    this.order = order;
    this.label = label;
  }

  int bytes() {
    return bytes;
  }

  ByteOrder order() {
    return order;
  }

  String label() {
    return label;
  }

  /** The framework's name, where it has one. */
  Optional<AudioEncoding> encoding() {
    return switch (this) {
      case S16LE -> Optional.of(AudioEncoding.PCM_S16LE);
      case ALAW -> Optional.of(AudioEncoding.ALAW);
      case MULAW -> Optional.of(AudioEncoding.MULAW);
      default -> Optional.empty();
    };
  }

  /** The sample at byte {@code i} of a buffer that has this coding's byte order. */
  short decode(ByteBuffer from, int i) {
    return switch (this) {
      case U8 -> (short) ((from.get(i) ^ 0x80) << 8);
      case S8 -> (short) (from.get(i) << 8);
      case S16LE, S16BE -> from.getShort(i);
      case S24LE -> round((from.getShort(i + 1) << 16) | ((from.get(i) & 0xff) << 8));
      case S24BE -> round((from.getShort(i) << 16) | ((from.get(i + 2) & 0xff) << 8));
      case S32LE, S32BE -> round(from.getInt(i));
      case F32LE, F32BE -> clip(from.getFloat(i));
      case F64LE, F64BE -> clip(from.getDouble(i));
      case ALAW -> alaw(from.get(i));
      case MULAW -> mulaw(from.get(i));
    };
  }

  private static short round(int sample) {
    return (short) Math.min(((long) sample + 0x8000) >> 16, Short.MAX_VALUE);
  }

  private static short clip(double sample) {
    long scaled = Math.round(sample * 32768.0); // not a number becomes 0
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled));
  }

  /** ITU-T G.711, table 1a: 13 bit samples, shifted to 16. */
  private static short alaw(byte coded) {
    int bits = coded ^ 0x55;
    int segment = (bits >> 4) & 7;
    int magnitude = ((bits & 0x0f) << 4) + (segment == 0 ? 0x08 : 0x108);
    int sample = segment > 1 ? magnitude << (segment - 1) : magnitude;
    return (short) ((bits & 0x80) == 0 ? -sample : sample);
  }

  /** ITU-T G.711, table 2a: 14 bit samples, shifted to 16. */
  private static short mulaw(byte coded) {
    int bits = ~coded;
    int sample = ((((bits & 0x0f) << 3) + 0x84) << ((bits >> 4) & 7)) - 0x84;
    return (short) ((bits & 0x80) == 0 ? sample : -sample);
  }
}

package io.github.camelasr.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WAV files, also wrong ones. */
final class Riff {
  static final int PCM = 1;
  static final int FLOAT = 3;
  static final int ALAW = 6;
  static final int MULAW = 7;

  private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
  private String form = "RIFF";

  /** A plain file. */
  static byte[] wav(int tag, int channels, int rateHz, int bits, byte[] data) {
    return new Riff().fmt(tag, channels, rateHz, bits).chunk("data", data).bytes();
  }

  /** Mono 16 bit samples as bytes. */
  static byte[] pcm(int... samples) {
    ByteBuffer pcm = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int sample : samples) {
      pcm.putShort((short) sample);
    }
    return pcm.array();
  }

  Riff form(String fourLetters) {
    form = fourLetters;
    return this;
  }

  Riff fmt(int tag, int channels, int rateHz, int bits) {
    return chunk("fmt ", fmtBody(16, tag, channels, rateHz, bits));
  }

  Riff extensible(int tag, int channels, int rateHz, int bits) {
    byte[] fields = fmtBody(40, 0xfffe, channels, rateHz, bits);
    ByteBuffer body = ByteBuffer.wrap(fields).order(ByteOrder.LITTLE_ENDIAN);
    body.putShort(16, (short) 22).putShort(18, (short) bits).putInt(20, 0);
    body.putShort(24, (short) tag).putLong(26, 0x0010_0000_0000L).putInt(34, 0xaa000080);
    return chunk("fmt ", fields);
  }

  private static byte[] fmtBody(int size, int tag, int channels, int rateHz, int bits) {
    ByteBuffer body = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    int frame = channels * bits / 8;
    body.putShort(0, (short) tag).putShort(2, (short) channels).putInt(4, rateHz);
    body.putInt(8, rateHz * frame).putShort(12, (short) frame).putShort(14, (short) bits);
    return body.array();
  }

  /** A chunk with its pad byte. */
  Riff chunk(String id, byte[] body) {
    return chunk(id, body.length, body);
  }

  /** A chunk that announces any size. */
  Riff chunk(String id, long size, byte[] body) {
    chunks.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
    chunks.writeBytes(little((int) size));
    chunks.writeBytes(body);
    if (body.length % 2 != 0) {
      chunks.write(0);
    }
    return this;
  }

  byte[] bytes() {
    return bytes(4 + chunks.size());
  }

  /** The file with any size in its first header. */
  byte[] bytes(long riffSize) {
    byte[] start = form.getBytes(StandardCharsets.US_ASCII);
    byte[] wave = "WAVE".getBytes(StandardCharsets.US_ASCII);
    return Fixtures.concat(start, little((int) riffSize), wave, chunks.toByteArray());
  }

  static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}

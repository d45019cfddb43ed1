package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.api.spi.AudioChunk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * One outgoing message in a buffer that is used again. Seen as a {@link CharSequence} it shows
 * ASCII bytes as characters without copying them; it must not be touched until the send is
 * complete.
 */
final class MessageBuffer implements CharSequence {
  private byte[] bytes = new byte[2_048];
  private byte[] rawScratch = new byte[0];
  private byte[] codedScratch = new byte[0];
  private int length;
  private boolean ascii = true;

  void clear() {
    length = 0;
    ascii = true;
  }

  void ascii(byte[] piece) {
    append(piece, 0, piece.length);
  }

  void text(CharSequence piece) {
    byte[] utf8 = piece.toString().getBytes(StandardCharsets.UTF_8);
    ascii &= utf8.length == piece.length();
    append(utf8, 0, utf8.length);
  }

  void audio(AudioChunk chunk) {
    ascii = false;
    append(chunk.array(), chunk.offset(), chunk.length());
  }

  /** The fast encoder works on whole arrays only, hence the copy in and the copy out. */
  void base64(AudioChunk chunk) {
    int coded = (chunk.length() + 2) / 3 * 4;
    if (rawScratch.length != chunk.length()) {
      rawScratch = new byte[chunk.length()];
      codedScratch = new byte[coded];
    }
    System.arraycopy(chunk.array(), chunk.offset(), rawScratch, 0, chunk.length());
    Base64.getEncoder().encode(rawScratch, codedScratch);
    append(codedScratch, 0, coded);
  }

  /** The message as characters: this very object where it is ASCII, a decoded copy otherwise. */
  CharSequence characters() {
    return ascii ? this : new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  ByteBuffer binary() {
    return ByteBuffer.wrap(bytes, 0, length);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void append(byte[] from, int offset, int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }
}

package io.github.camelasr.engine.transport;

import io.github.camelasr.api.spi.AudioChunk;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Assembles one outgoing message after the other in a buffer that is used again: what a transport
 * puts behind its {@link io.github.camelasr.api.spi.Outbox}. Once the buffer has grown to the size
 * of the messages it makes no garbage. Not thread-safe.
 */
public final class MessageBuffer {
  private byte[] bytes = new byte[2_048];
  private byte[] raw = new byte[0];
  private byte[] coded = new byte[0];
  private int length;
  private boolean ascii = true;

  /** An empty buffer. */
  public MessageBuffer() {}

  /** Begins the next message. */
  public void clear() {
    length = 0;
    ascii = true;
  }

  /**
   * Appends ASCII text.
   *
   * @param piece the bytes, all below 128
   */
  public void ascii(byte[] piece) {
    append(piece, 0, piece.length);
  }

  /**
   * Appends text in UTF-8.
   *
   * @param piece the characters
   */
  public void text(CharSequence piece) {
    byte[] utf8 = piece.toString().getBytes(StandardCharsets.UTF_8);
    ascii &= utf8.length == piece.length();
    append(utf8, 0, utf8.length);
  }

  /**
   * Appends audio as it is.
   *
   * @param chunk the audio
   */
  public void audio(AudioChunk chunk) {
    ascii = false;
    append(chunk.array(), chunk.offset(), chunk.length());
  }

  /**
   * Appends audio in base64. The JDK's fast encoder works on whole arrays only; copying in and out
   * costs less than a third of what any other encoder does.
   *
   * @param chunk the audio
   */
  public void base64(AudioChunk chunk) {
    int size = (chunk.length() + 2) / 3 * 4;
    if (coded.length != size) {
      coded = new byte[size];
    }
    Base64.getEncoder().encode(whole(chunk), coded);
    append(coded, 0, size);
  }

  private byte[] whole(AudioChunk chunk) {
    if (chunk.length() == chunk.array().length) {
      return chunk.array();
    }
    if (raw.length != chunk.length()) {
      raw = new byte[chunk.length()];
    }
    System.arraycopy(chunk.array(), chunk.offset(), raw, 0, chunk.length());
    return raw;
  }

  /**
   * The message so far.
   *
   * @return an array that holds it from index 0 on; valid until the next piece
   */
  public byte[] array() {
    return bytes;
  }

  /**
   * The size of the message so far.
   *
   * @return bytes
   */
  public int length() {
    return length;
  }

  /**
   * Whether every byte of the message is below 128.
   *
   * @return false also if that is not known, as of audio
   */
  public boolean isAscii() {
    return ascii;
  }

  private void append(byte[] from, int offset, int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }
}

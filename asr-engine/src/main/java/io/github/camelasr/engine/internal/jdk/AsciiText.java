package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.engine.transport.MessageBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ASCII message as characters, without copying it. The message must not change before its send
 * is complete.
 *
 * @param bytes holds the message
 * @param offset its first byte
 * @param length its size
 */
@SuppressWarnings("ArrayRecordComponent") // a view; copying is the cost it avoids
record AsciiText(byte[] bytes, int offset, int length) implements CharSequence {

  /** A message as characters: a view where it is ASCII, a decoded copy otherwise. */
  static CharSequence of(MessageBuffer message) {
    return message.isAscii()
        ? new AsciiText(message.array(), 0, message.length())
        : new String(message.array(), 0, message.length(), StandardCharsets.UTF_8);
  }

  @Override
  public char charAt(int index) {
    return (char) bytes[offset + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new AsciiText(bytes, offset + start, end - start);
  }

  @Override
  public String toString() {
    return new String(bytes, offset, length, StandardCharsets.US_ASCII);
  }
}

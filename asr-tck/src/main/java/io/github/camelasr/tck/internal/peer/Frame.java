package io.github.camelasr.tck.internal.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A WebSocket frame (RFC 6455, section 5.2).
 *
 * @param first the first byte: FIN, the reserved bits, and the code
 * @param payload what it carries
 * @param mask the mask it came with
 */
@SuppressWarnings("ArrayRecordComponent") // tests look at the bytes themselves
public record Frame(int first, byte[] payload, int mask) {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final int FIN = 0x80;

  /** A whole message, or its last fragment. */
  public static Frame last(int code, byte[] payload) {
    return new Frame(FIN | code, payload, 0);
  }

  /** A fragment that others follow. */
  public static Frame more(int code, byte[] payload) {
    return new Frame(code, payload, 0);
  }

  /** A text message. */
  public static Frame text(String text) {
    return last(TEXT, text.getBytes(UTF_8));
  }

  /** A close frame. */
  public static Frame close(int code, String reason) {
    byte[] words = reason.getBytes(UTF_8);
    byte[] payload = new byte[words.length + 2];
    payload[0] = (byte) (code >> 8);
    payload[1] = (byte) code;
    System.arraycopy(words, 0, payload, 2, words.length);
    return last(CLOSE, payload);
  }

  static Frame read(DataInputStream in) throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    long length = second & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    if ((second & 0x80) == 0) {
      throw new AssertionError("a client's frame is not masked");
    }
    int mask = in.readInt();
    byte[] payload = new byte[Math.toIntExact(length)];
    in.readFully(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= (byte) (mask >>> (24 - 8 * (i % 4)));
    }
    return new Frame(first, payload, mask);
  }

  /** The bytes on the wire, as a server sends them. */
  public byte[] unmasked() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(first);
      if (payload.length < 126) {
        out.writeByte(payload.length);
      } else if (payload.length < 65_536) {
        out.writeByte(126);
        out.writeShort(payload.length);
      } else {
        out.writeByte(127);
        out.writeLong(payload.length);
      }
      out.write(payload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Whether no fragment follows. */
  public boolean last() {
    return (first & FIN) != 0;
  }

  /** What kind of frame it is. */
  public int code() {
    return first & 0x0f;
  }

  /** The payload as text. */
  public String text() {
    return new String(payload, UTF_8);
  }

  /** The code of a close frame; 1005 if it has none. */
  public int closeCode() {
    return payload.length < 2 ? 1005 : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
  }

  Frame join(Frame next) {
    byte[] both = new byte[payload.length + next.payload.length];
    System.arraycopy(payload, 0, both, 0, payload.length);
    System.arraycopy(next.payload, 0, both, payload.length, next.payload.length);
    return new Frame((next.first & 0xf0) | (first & 0x0f), both, mask);
  }
}

package io.github.camelasr.tck.internal.peer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** A connection as the server's script sees it. */
public final class Guest {
  private static final String WEB_SOCKET_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  Guest(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Reads the head of a request: its lines up to the empty one. */
  public Head head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return new Head(head.toString());
  }

  /** Reads bytes. */
  public byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  /** Sends lines, each ended as HTTP wants it. */
  public void say(String... lines) throws IOException {
    send((String.join("\r\n", lines) + "\r\n").getBytes(ISO_8859_1));
  }

  /** Sends an answer with a body. */
  public void answer(String status, String body, String... headers) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    say(
        "HTTP/1.1 " + status,
        headers.length == 0 ? "X-None: none" : String.join("\r\n", headers),
        "Content-Length: " + bytes.length,
        "");
    send(bytes);
  }

  /** Sends bytes as they are. */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Reads the upgrade and accepts it. */
  public Head upgrade() throws IOException {
    Head head = head();
    say(switching(head), "");
    return head;
  }

  /** The lines that accept an upgrade, without the empty one. */
  public static String switching(Head head) {
    return String.join(
        "\r\n",
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Accept: " + accept(head.value("sec-websocket-key")));
  }

  private static String accept(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest((key + WEB_SOCKET_GUID).getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Sends a frame. */
  public void frame(Frame frame) throws IOException {
    send(frame.unmasked());
  }

  /** Reads a frame, which must be masked. */
  public Frame frame() throws IOException {
    return Frame.read(in);
  }

  /** Reads a whole message, answering nothing. */
  public Frame message() throws IOException {
    Frame whole = frame();
    while (!whole.last()) {
      whole = whole.join(frame());
    }
    return whole;
  }

  /** Waits until the other side has gone, whatever it still sends. */
  public void gone() {
    try {
      while (in.read() >= 0) {
        in.skipBytes(in.available());
      }
    } catch (EOFException e) {
      // gone in order
    } catch (IOException e) {
      // gone by reset
    }
  }

  /** Breaks the connection by a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /**
   * The head of a request.
   *
   * @param text its lines
   */
  public record Head(String text) {
    /** The first line. */
    public String requestLine() {
      return text.lines().findFirst().orElse("");
    }

    /** The values of all fields of a name, joined by commas. */
    public String value(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ":";
      return String.join(
          ",",
          text.lines()
              .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
              .map(line -> line.substring(prefix.length()).strip())
              .toList());
    }
  }
}

package io.github.camelasr.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers requests on loopback with what was laid down for their paths, then closes. */
final class WebServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, Answer> answers;

  WebServer(Map<String, Answer> answers) throws IOException {
    this.answers = Map.copyOf(answers);
    Thread thread = new Thread(this::serve, "web server");
    thread.setDaemon(true);
    thread.start();
  }

  /** The URL of a path. */
  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException e) {
        // The client is gone or the server closed; either way there is nothing to answer.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = client.getInputStream().read();
      if (next < 0) {
        return;
      }
      head.append((char) next);
    }
    String path = head.toString().replaceAll("(?s)^\\w+ ([^ ?]+).*", "$1");
    Answer answer =
        answers.getOrDefault(path, new Answer("404 Not Found", "", ByteBuffer.allocate(0)));
    String lines =
        "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(answer.status(), answer.headers(), answer.body().remaining());
    OutputStream out = client.getOutputStream();
    out.write(lines.getBytes(StandardCharsets.US_ASCII));
    out.write(answer.body().array());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /**
   * An answer.
   *
   * @param status code and reason
   * @param headers header lines, each with its CRLF
   * @param body the body
   */
  record Answer(String status, String headers, ByteBuffer body) {}
}

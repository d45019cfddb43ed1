package io.github.camelasr.abcpen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the files of a folder on loopback, one request a connection. */
final class FileServer implements AutoCloseable {
  private final Path folder;
  private final ServerSocket listener;

  private FileServer(Path folder) throws IOException {
    this.folder = folder;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  static FileServer of(Path folder) throws IOException {
    FileServer server = new FileServer(folder);
    Thread thread = new Thread(server::serve, "file-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  URI url(String file) {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/" + file);
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        answer(client);
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    String path = in.readLine().split(" ", -1)[1];
    byte[] file = Files.readAllBytes(folder.resolve(path.substring(1)));
    OutputStream out = client.getOutputStream();
    out.write(
        ("HTTP/1.0 200 OK\r\nContent-Length: " + file.length + "\r\n\r\n").getBytes(US_ASCII));
    out.write(file);
    out.flush();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

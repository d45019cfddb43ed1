package io.github.camelasr.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's WebSocket; keeps everything that comes. */
final class RecordingSocket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder message = new StringBuilder();
  private final AtomicInteger fragments = new AtomicInteger();
  private final AtomicInteger pings = new AtomicInteger();
  private final WebSocket socket;

  RecordingSocket(URI uri, Map<String, String> headers) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    headers.forEach(builder::header);
    this.socket = builder.buildAsync(uri, this).join();
  }

  /** Waits until it is on its way; the server may have closed before it. */
  void text(String text) {
    socket.sendText(text, true).exceptionally(serverHasClosed -> socket).join();
  }

  /** Waits until it is on its way; the server may have closed before it. */
  void binary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).exceptionally(serverHasClosed -> socket).join();
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  int fragments() {
    return fragments.get();
  }

  int pings() {
    return pings.get();
  }

  /** Waits for the end: the server's close status, or -1 if the connection broke. */
  int closeStatus() {
    return closed.orTimeout(60, TimeUnit.SECONDS).join();
  }

  void abort() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    fragments.incrementAndGet();
    message.append(data);
    if (last) {
      messages.add(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
    pings.incrementAndGet();
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(-1);
  }
}

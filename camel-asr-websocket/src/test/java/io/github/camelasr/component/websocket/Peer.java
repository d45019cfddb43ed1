package io.github.camelasr.component.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A browser with a microphone, as far as a server can tell. */
final class Peer implements WebSocket.Listener {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<JsonNode> told = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final AtomicInteger status = new AtomicInteger(-1);
  private final AtomicInteger count = new AtomicInteger();
  private final WebSocket socket;

  Peer(URI address) {
    socket = CLIENT.newWebSocketBuilder().buildAsync(address, this).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      try {
        told.add(mapper.readTree(part.toString()));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      part.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    status.set(code);
    return CompletableFuture.completedStage(null);
  }

  /** Sends as fast as the server takes it. */
  CompletableFuture<Void> send(List<byte[]> chunks) {
    CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
    for (byte[] chunk : chunks) {
      sent = sent.thenCompose(done -> part(chunk, true)).thenRun(count::incrementAndGet);
    }
    return sent;
  }

  CompletableFuture<Void> part(byte[] bytes, boolean last) {
    return socket.sendBinary(ByteBuffer.wrap(bytes), last).thenApply(done -> null);
  }

  Peer say(String json) throws Exception {
    socket.sendText(json, true).get(30, TimeUnit.SECONDS);
    return this;
  }

  void sayLater(String json) {
    var unused = socket.sendText(json, true);
  }

  /** How many chunks have left. */
  int sent() {
    return count.get();
  }

  void hangUp() throws Exception {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(30, TimeUnit.SECONDS);
  }

  /** Pulls the plug. */
  void drop() {
    socket.abort();
  }

  /** The code that the server closed the connection with, or -1. */
  int status() {
    return status.get();
  }

  List<JsonNode> told(String event) {
    return told.stream().filter(line -> line.get("event").asText().equals(event)).toList();
  }

  boolean hasHeard(String event) {
    return !told(event).isEmpty();
  }

  /** All final text. */
  String text() {
    return told("final").stream()
        .map(line -> line.get("text").asText())
        .collect(Collectors.joining());
  }
}

package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client with nothing but the JDK: sends what it is told, keeps what it gets. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<JsonNode> unread = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  SocketClient(URI url) {
    this.socket = HTTP.newWebSocketBuilder().buildAsync(url, this).join();
  }

  SocketClient audio(byte[] audio, int chunk) {
    for (int from = 0; from < audio.length; from += chunk) {
      byte[] piece = Arrays.copyOfRange(audio, from, Math.min(from + chunk, audio.length));
      sent(socket.sendBinary(ByteBuffer.wrap(piece), true));
    }
    return this;
  }

  SocketClient text(String text) {
    sent(socket.sendText(text, true));
    return this;
  }

  SocketClient end() {
    return text("{\"type\":\"end\"}");
  }

  /** Waits until a message is on its way; the server may have closed before it. */
  private void sent(CompletableFuture<WebSocket> sending) {
    sending.exceptionally(serverHasClosed -> socket).join();
  }

  JsonNode next() {
    try {
      JsonNode answer = unread.poll(20, TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("no answer");
      }
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the message that ends the dialogue and returns all results before it. */
  List<JsonNode> results() {
    List<JsonNode> results = new ArrayList<>();
    for (JsonNode answer = next(); answer.path("final").asInt() != 1; answer = next()) {
      if (answer.path("code").asInt() != 0) {
        throw new AssertionError(answer);
      }
      results.add(answer.path("result"));
    }
    return results.stream().filter(JsonNode::isObject).toList();
  }

  /** Waits for an error. */
  int code() {
    JsonNode answer = next();
    while (answer.path("code").asInt() == 0) {
      answer = next();
    }
    return answer.path("code").asInt();
  }

  int closeStatus() {
    return closed.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      unread.add(json(message.toString()));
      message.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}

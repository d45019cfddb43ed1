package io.github.camelasr.sandbox.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client with nothing but the JDK: sends what it is told, keeps what it gets. */
public class JsonSocket implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<JsonNode> unread = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  /**
   * Connects.
   *
   * @param url where to
   */
  public JsonSocket(URI url) {
    this.socket = HTTP.newWebSocketBuilder().buildAsync(url, this).join();
  }

  /**
   * Sends audio as fast as it can.
   *
   * @param audio all of it
   * @param chunk the bytes of a message
   */
  public final void sendAudio(byte[] audio, int chunk) {
    for (int from = 0; from < audio.length; from += chunk) {
      byte[] piece = Arrays.copyOfRange(audio, from, Math.min(from + chunk, audio.length));
      sent(socket.sendBinary(ByteBuffer.wrap(piece), true));
    }
  }

  /**
   * Sends a text message.
   *
   * @param text the message
   */
  public final void sendText(String text) {
    sent(socket.sendText(text, true));
  }

  /** Waits until a message is on its way; the server may have closed before it. */
  private void sent(CompletableFuture<WebSocket> sending) {
    sending.exceptionally(serverHasClosed -> socket).join();
  }

  /**
   * Waits for the next message.
   *
   * @return the message
   */
  public final JsonNode next() {
    try {
      JsonNode answer = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("no answer");
      }
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Whether there is a message that was not read.
   *
   * @return true if so
   */
  public final boolean hasNext() {
    return !unread.isEmpty();
  }

  /**
   * Waits until the server closes.
   *
   * @return its status
   */
  public final int closeStatus() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public final void close() {
    socket.abort();
  }

  @Override
  public final CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      unread.add(json(message.toString()));
      message.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public final CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public final void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  /**
   * Reads JSON.
   *
   * @param text the JSON
   * @return its root
   */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}

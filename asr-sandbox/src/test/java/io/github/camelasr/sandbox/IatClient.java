package io.github.camelasr.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An IAT client with nothing but the JDK: sends what it is told, keeps what it gets. */
final class IatClient implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final IatSigner access;
  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private final BlockingQueue<JsonNode> unread = new LinkedBlockingQueue<>();
  private final List<String> fragments = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;
  private final AtomicInteger pings = new AtomicInteger();

  IatClient(IatSigner access) {
    this.access = access;
    this.socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(access.url()), this).join();
  }

  static IatClient of(Sandbox sandbox) {
    return new IatClient(IatSigner.of(sandbox));
  }

  /** Sends the first frame with these business parameters besides the three that must be there. */
  IatClient begin(String business, byte[] audio) {
    return send(first(business, "audio/L16;rate=16000", "raw", audio));
  }

  ObjectNode first(String business, String format, String encoding, byte[] audio) {
    ObjectNode frame = JSON.createObjectNode();
    frame.putObject("common").put("app_id", access.appId());
    ObjectNode parameters =
        frame
            .putObject("business")
            .put("language", "zh_cn")
            .put("domain", "iat")
            .put("accent", "mandarin");
    parameters.setAll((ObjectNode) json(business));
    frame
        .putObject("data")
        .put("status", 0)
        .put("format", format)
        .put("encoding", encoding)
        .put("audio", Base64.getEncoder().encodeToString(audio));
    return frame;
  }

  IatClient audio(byte[] audio) {
    return send(
        "{\"data\":{\"status\":1,\"format\":\"audio/L16;rate=16000\",\"encoding\":\"raw\",\"audio\":\""
            + Base64.getEncoder().encodeToString(audio)
            + "\"}}");
  }

  IatClient end() {
    return send("{\"data\":{\"status\":2}}");
  }

  /** Begins, sends all audio in chunks as fast as it can, and ends. */
  IatClient dictate(String business, byte[] audio, int chunk) {
    begin(business, Arrays.copyOf(audio, Math.min(chunk, audio.length)));
    for (int from = chunk; from < audio.length; from += chunk) {
      audio(Arrays.copyOfRange(audio, from, Math.min(from + chunk, audio.length)));
    }
    return end();
  }

  IatClient send(Object frame) {
    return sent(socket.sendText(frame.toString(), true));
  }

  IatClient sendBinary(byte[] bytes) {
    return sent(socket.sendBinary(ByteBuffer.wrap(bytes), true));
  }

  /** Waits until a message is on its way; the server may have closed before it. */
  private IatClient sent(CompletableFuture<WebSocket> message) {
    message.exceptionally(serverHasClosed -> socket).join();
    return this;
  }

  /** Waits for the next answer. */
  JsonNode next() {
    try {
      JsonNode answer = unread.poll(20, TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("no answer; so far " + answers);
      }
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the answer that ends the session: the last result or an error. */
  JsonNode last() {
    JsonNode answer = next();
    while (answer.path("code").asInt() == 0 && answer.path("data").path("status").asInt() != 2) {
      answer = next();
    }
    return answer;
  }

  /** Waits for the close frame and returns its status, -1 if the connection broke. */
  int closeStatus() {
    try {
      return closed.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return -1;
    } catch (Exception e) {
      throw new AssertionError("not closed; so far " + answers, e);
    }
  }

  List<JsonNode> answers() {
    return answers;
  }

  /** The pieces in which messages came, as far as the JDK shows them. */
  List<String> fragments() {
    return fragments;
  }

  int pings() {
    return pings.get();
  }

  void abort() {
    socket.abort();
  }

  @Override
  public void close() {
    if (!socket.isOutputClosed()) {
      sent(socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    fragments.add(data.toString());
    message.append(data);
    if (last) {
      JsonNode answer = json(message.toString());
      message.setLength(0);
      answers.add(answer);
      unread.add(answer);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer data) {
    pings.incrementAndGet();
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

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }
}

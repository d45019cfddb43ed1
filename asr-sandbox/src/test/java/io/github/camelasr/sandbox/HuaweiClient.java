package io.github.camelasr.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A rasr client with nothing but the JDK: sends what it is told, keeps what it gets. */
final class HuaweiClient implements WebSocket.Listener, AutoCloseable {

  static final String CONFIG =
      "\"audio_format\":\"pcm16k16bit\",\"property\":\"chinese_16k_general\"";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private final BlockingQueue<JsonNode> unread = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  HuaweiClient(URI uri, Map<String, String> headers) {
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    headers.forEach(builder::header);
    this.socket = builder.buildAsync(uri, this).join();
  }

  static HuaweiClient of(Sandbox sandbox, String mode) {
    HuaweiSigner signer = HuaweiSigner.of(sandbox, mode);
    return new HuaweiClient(signer.uri(), signer.headers());
  }

  /** Sends START with these fields of the configuration, and waits for the first answer. */
  JsonNode start(String config) {
    return send("{\"command\":\"START\",\"config\":{" + config + "}}").next();
  }

  HuaweiClient begin(String more) {
    start(CONFIG + more);
    return this;
  }

  HuaweiClient audio(byte[] audio, int chunk) {
    for (int from = 0; from < audio.length; from += chunk) {
      int to = audio.length - from < 2 * chunk ? audio.length : from + chunk;
      sent(socket.sendBinary(ByteBuffer.wrap(Arrays.copyOfRange(audio, from, to)), true));
      from = to - chunk;
    }
    return this;
  }

  HuaweiClient send(String text) {
    return sent(socket.sendText(text, true));
  }

  HuaweiClient end() {
    return send("{\"command\":\"END\",\"cancel\":false}");
  }

  private HuaweiClient sent(CompletableFuture<WebSocket> sending) {
    sending.exceptionally(serverHasClosed -> socket).join();
    return this;
  }

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

  /** Waits for a message of a kind. */
  JsonNode next(String type) {
    JsonNode answer = next();
    while (!answer.path("resp_type").asText().equals(type)) {
      answer = next();
    }
    return answer;
  }

  int closeStatus() {
    try {
      return closed.get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("not closed; so far " + answers, e);
    }
  }

  List<JsonNode> answers() {
    return answers;
  }

  /** The kinds of all messages so far, events and reasons by their own name. */
  List<String> kinds() {
    return answers.stream().map(HuaweiClient::kind).toList();
  }

  private static String kind(JsonNode answer) {
    String type = answer.path("resp_type").asText();
    return switch (type) {
      case "EVENT" -> answer.path("event").asText();
      case "END" -> "END " + answer.path("reason").asText();
      case "ERROR", "FATAL_ERROR" -> type + " " + answer.path("error_code").asText();
      default -> type;
    };
  }

  /** The segments of all results in order, the last one of each start. */
  List<JsonNode> segments() {
    TreeMap<Integer, JsonNode> segments = new TreeMap<>();
    for (JsonNode answer : answers) {
      answer.path("segments").forEach(s -> segments.put(s.path("start_time").asInt(), s));
    }
    return List.copyOf(segments.values());
  }

  /** The final texts, joined. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (JsonNode segment : segments()) {
      if (segment.path("is_final").asBoolean()) {
        text.append(segment.path("result").path("text").asText());
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    if (!socket.isOutputClosed()) {
      sent(socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
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

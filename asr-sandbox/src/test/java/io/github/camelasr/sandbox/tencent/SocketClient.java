package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.testing.JsonSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A client that knows how the vendor begins, ends and fails. */
final class SocketClient extends JsonSocket {

  SocketClient(URI url) {
    super(url);
  }

  SocketClient audio(byte[] audio, int chunk) {
    sendAudio(audio, chunk);
    return this;
  }

  SocketClient text(String text) {
    sendText(text);
    return this;
  }

  SocketClient end() {
    return text("{\"type\":\"end\"}");
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
}

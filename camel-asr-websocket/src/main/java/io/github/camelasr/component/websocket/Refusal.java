package io.github.camelasr.component.websocket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.AsrException;

/** What a peer is told whose message could not be taken. */
final class Refusal {
  private Refusal() {}

  /** One line of JSON; of errors that are not ours nothing but that there was one. */
  static String json(Throwable error) {
    ObjectNode refusal = JsonNodeFactory.instance.objectNode().put("event", "refused");
    ObjectNode why = refusal.putObject("error");
    if (error instanceof AsrException known) {
      why.put("category", known.category().name())
          .put("code", known.code().orElse(null))
          .put("message", known.getMessage());
    } else {
      why.put("category", "ROUTE").putNull("code").put("message", "the message was not taken");
    }
    return refusal.toString();
  }
}

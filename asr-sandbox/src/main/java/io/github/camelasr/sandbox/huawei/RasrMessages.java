package io.github.camelasr.sandbox.huawei;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The messages to the client, all JSON with {@code resp_type} and {@code trace_id}.
 *
 * @param traceId the vendor's id of the session
 */
record RasrMessages(String traceId) {

  String start() {
    return message("START").toString();
  }

  String result(ArrayNode segments) {
    ObjectNode message = message("RESULT");
    message.set("segments", segments);
    return message.toString();
  }

  String event(String event, long timestampMs) {
    return message("EVENT").put("event", event).put("timestamp", timestampMs).toString();
  }

  String error(String code, String text) {
    return message("ERROR").put("error_code", code).put("error_msg", text).toString();
  }

  String fatal(String code, String text) {
    return message("FATAL_ERROR").put("error_code", code).put("error_msg", text).toString();
  }

  String end(String reason) {
    return message("END").put("reason", reason).toString();
  }

  private ObjectNode message(String type) {
    return JsonNodeFactory.instance.objectNode().put("resp_type", type).put("trace_id", traceId);
  }
}

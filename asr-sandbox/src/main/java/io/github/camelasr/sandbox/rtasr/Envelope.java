package io.github.camelasr.sandbox.rtasr;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes messages: document "返回值". Everything is a string, the result too.
 *
 * @param sid the session
 */
record Envelope(String sid) {

  String started() {
    return message("started", "0", "", "success");
  }

  String result(ObjectNode data) {
    // The vendor's data ends with a line feed.
    return message("result", "0", data + "\n", "success");
  }

  String error(int code, String desc) {
    return message("error", String.valueOf(code), "", desc);
  }

  private String message(String action, String code, String data, String desc) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("action", action)
        .put("code", code)
        .put("data", data)
        .put("desc", desc)
        .put("sid", sid)
        .toString();
  }
}

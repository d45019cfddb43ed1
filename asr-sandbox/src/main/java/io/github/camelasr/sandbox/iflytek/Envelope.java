package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Quirk;
import java.util.Set;

/**
 * The outer object of every answer of one session.
 *
 * @param sid the vendor's id of the session
 * @param quirks how it departs from the document
 */
record Envelope(String sid, Set<Quirk> quirks) {

  String success(ObjectNode data) {
    ObjectNode answer = answer(0, "success");
    answer.set("data", data);
    return answer.toString();
  }

  String error(int code, String message) {
    return answer(code, message).putNull("data").toString();
  }

  private ObjectNode answer(int code, String message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (quirks.contains(Quirk.CODE_AS_STRING)) {
      answer.put("code", String.valueOf(code));
    } else {
      answer.put("code", code);
    }
    return answer.put("message", message).put("sid", sid);
  }
}

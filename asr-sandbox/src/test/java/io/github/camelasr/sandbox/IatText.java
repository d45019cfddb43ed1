package io.github.camelasr.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;

/** Puts results together as the document tells a client to. */
final class IatText {

  private IatText() {}

  /** Merges by sn with apd and rpl, and returns the text. */
  static String of(List<JsonNode> answers) {
    TreeMap<Integer, String> pieces = new TreeMap<>();
    for (JsonNode answer : answers) {
      JsonNode result = answer.path("data").path("result");
      int sn = result.path("sn").asInt();
      if (result.path("pgs").asText().equals("rpl")) {
        int from = result.path("rg").get(0).asInt();
        int to = result.path("rg").get(1).asInt();
        pieces.subMap(from, true, to, true).clear();
      }
      pieces.put(sn, piece(answer));
    }
    return String.join("", pieces.values());
  }

  /** Returns the text of one result: the first candidate of each word. */
  static String piece(JsonNode answer) {
    StringBuilder text = new StringBuilder();
    for (JsonNode ws : answer.path("data").path("result").path("ws")) {
      text.append(ws.path("cw").path(0).path("w").asText());
    }
    return text.toString();
  }
}

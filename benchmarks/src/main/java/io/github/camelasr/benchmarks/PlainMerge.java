package io.github.camelasr.benchmarks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The obvious ways to parse and merge a dictation. */
final class PlainMerge {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainMerge() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Message(int code, Data data) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(int status, Result result) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(int sn, String pgs, List<Integer> rg, List<Group> ws) {
      String text() {
        StringBuilder text = new StringBuilder();
        ws.forEach(group -> text.append(group.cw().get(0).w()));
        return text.toString();
      }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(int bg, List<Candidate> cw) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Candidate(String w) {}
  }

  static String records(List<byte[]> messages) throws IOException {
    TreeMap<Integer, String> texts = new TreeMap<>();
    for (byte[] message : messages) {
      put(JSON.readValue(message, Message.class).data().result(), texts);
    }
    return String.join("", texts.values());
  }

  static String rebuilding(List<byte[]> messages) throws IOException {
    TreeMap<Integer, String> texts = new TreeMap<>();
    String text = "";
    for (byte[] message : messages) {
      put(JSON.readValue(message, Message.class).data().result(), texts);
      text = String.join("", texts.values());
    }
    return text;
  }

  private static void put(Message.Result result, NavigableMap<Integer, String> texts) {
    if ("rpl".equals(result.pgs())) {
      texts.subMap(result.rg().get(0), true, result.rg().get(1), true).clear();
    }
    texts.put(result.sn(), result.text());
  }

  static String trees(List<byte[]> messages) throws IOException {
    TreeMap<Integer, String> texts = new TreeMap<>();
    for (byte[] message : messages) {
      JsonNode result = JSON.readTree(message).path("data").path("result");
      if ("rpl".equals(result.path("pgs").asText())) {
        JsonNode range = result.path("rg");
        texts.subMap(range.get(0).asInt(), true, range.get(1).asInt(), true).clear();
      }
      StringBuilder text = new StringBuilder();
      result.path("ws").forEach(group -> text.append(group.at("/cw/0/w").asText()));
      texts.put(result.path("sn").asInt(), text.toString());
    }
    return String.join("", texts.values());
  }
}

package io.github.camelasr.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.TextJoiner;
import java.util.ArrayList;
import java.util.List;

/**
 * What iFlytek says in one dictation with dynamic correction: sentences that grow word by word,
 * each result replacing the one before until the sentence is done. A message has about 375 bytes.
 */
final class Dictation {
  private static final int RESULTS_PER_SENTENCE = 10;
  private static final String[] WORDS = {"今天", "天气", "怎么", "样", "我们", "明天", "再", "去", "北京", "吧"};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<byte[]> messages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final int audioMs;

  /**
   * A dictation.
   *
   * @param events how many results
   * @param audioMs the audio they are about
   */
  Dictation(int events, int audioMs) {
    this.audioMs = audioMs;
    for (int event = 0; event < events; event++) {
      messages.add(bytes(result(event, events)));
    }
  }

  private ObjectNode result(int event, int events) {
    int grown = event % RESULTS_PER_SENTENCE;
    int first = event - grown;
    ObjectNode root = JSON.createObjectNode();
    root.put("code", 0).put("message", "success").put("sid", "iat000704fa@dx16ade44e4d87a1c802");
    ObjectNode data = root.putObject("data");
    ObjectNode result = data.putObject("result");
    result.put("sn", event + 1).put("ls", false).put("bg", 0).put("ed", 0);
    result.put("pgs", grown == 0 ? "apd" : "rpl");
    if (grown > 0) {
      result.putArray("rg").add(first + 1).add(event);
    }
    addWords(result.putArray("ws"), grown + 1, (int) ((long) first * audioMs / events / 10) + 1);
    data.put("status", event == 0 ? 0 : 1);
    if (grown == RESULTS_PER_SENTENCE - 1 || event == events - 1) {
      TextJoiner.append(text, sentence(grown + 1));
    }
    return root;
  }

  private static void addWords(ArrayNode words, int count, int startFrame) {
    for (int word = 0; word < count; word++) {
      ObjectNode node = words.addObject().put("bg", startFrame);
      node.putArray("cw").addObject().put("sc", 0).put("w", WORDS[word]);
    }
  }

  private static String sentence(int words) {
    return String.join("", List.of(WORDS).subList(0, words));
  }

  private static byte[] bytes(ObjectNode node) {
    return node.toString().getBytes(UTF_8);
  }

  List<byte[]> messages() {
    return messages;
  }

  /** The text after the last result. */
  String text() {
    return text.toString();
  }

  int audioMs() {
    return audioMs;
  }

  /** What ends the dictation. */
  byte[] last() {
    return "{\"code\":0,\"message\":\"success\",\"sid\":\"x\",\"data\":{\"status\":2}}"
        .getBytes(UTF_8);
  }
}

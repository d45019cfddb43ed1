package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.rtasr.SentenceJson;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.speech.Recording;
import io.github.camelasr.sandbox.speech.Utterance;

/** Writes the answers: document "返回示例". A result is a JSON text in a JSON text. */
final class LfasrAnswers {

  private static final int AT_WORK = 3;
  private static final int DONE = 4;
  private static final int FAILED = -1;
  private static final int SILENT = 6;
  private static final int NOT_ORDERED = 11;

  /** A short estimate, so that nobody waits for a sandbox. */
  private static final int ESTIMATE_MS = 200;

  private LfasrAnswers() {}

  static Answer accepted(String order) {
    ObjectNode answer = answer("000000", "success");
    answer.putObject("content").put("orderId", order).put("taskEstimateTime", ESTIMATE_MS);
    return Answer.of(200, answer.toString());
  }

  static Answer error(int code, String descInfo) {
    return Answer.of(200, answer(String.valueOf(code), descInfo).toString());
  }

  static Answer atWork(LfasrTask task) {
    return state(task, AT_WORK, 0, 0).answer();
  }

  static Answer failed(LfasrTask task, int failType) {
    return state(task, FAILED, failType, 0).answer();
  }

  static Answer result(LfasrTask task, Recording recording, boolean translated) {
    if (recording.sentences().isEmpty()) {
      return failed(task, SILENT);
    }
    if (translated && task.order().target().isEmpty()) {
      return failed(task, NOT_ORDERED);
    }
    State state = state(task, DONE, 0, recording.durationMs());
    if (translated) {
      state.content().set("transResult", translation(task, recording));
    } else {
      state.content().put("orderResult", transcript(task, recording).toString());
    }
    return state.answer();
  }

  /** An answer that is being written. */
  private record State(ObjectNode root, ObjectNode content) {
    Answer answer() {
      return Answer.of(200, root.toString());
    }
  }

  private static State state(LfasrTask task, int status, int failType, long durationMs) {
    ObjectNode root = answer("000000", "success");
    ObjectNode content = root.putObject("content");
    content
        .putObject("orderInfo")
        .put("orderId", task.id())
        .put("failType", failType)
        .put("status", status)
        .put("originalDuration", durationMs)
        .put("realDuration", durationMs);
    content.put("taskEstimateTime", status == AT_WORK ? ESTIMATE_MS : 0);
    return new State(root, content);
  }

  private static ObjectNode transcript(LfasrTask task, Recording recording) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    ArrayNode lattice = result.putArray("lattice");
    int number = 0;
    for (Utterance sentence : recording.sentences()) {
      SentenceJson json = new SentenceJson(true, task.order().candidates(), 0);
      ObjectNode st = json.write(sentence, true);
      st.remove("type");
      st.put("rl", String.valueOf(task.order().roles() ? number++ % 2 + 1 : 0));
      ObjectNode best = JsonNodeFactory.instance.objectNode();
      best.set("st", st);
      lattice.addObject().put("json_1best", best.toString());
    }
    return result;
  }

  private static ArrayNode translation(LfasrTask task, Recording recording) {
    ArrayNode paragraphs = JsonNodeFactory.instance.arrayNode();
    for (Utterance sentence : recording.sentences()) {
      ObjectNode paragraph = paragraphs.addObject();
      paragraph.put("segId", String.valueOf(paragraphs.size() - 1));
      String language = task.order().target().orElse("");
      paragraph.put("dst", "[sandbox] " + language + ": " + sentence.text());
      paragraph.put("bg", sentence.startMs()).put("ed", sentence.endMs());
      paragraph.putArray("tags");
      paragraph.putArray("roles");
    }
    return paragraphs;
  }

  private static ObjectNode answer(String code, String descInfo) {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("descInfo", descInfo);
  }
}

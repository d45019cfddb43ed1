package io.github.camelasr.sandbox.abcpen;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.speech.Recording;
import io.github.camelasr.sandbox.speech.Token;
import io.github.camelasr.sandbox.speech.Utterance;

/** Writes the answers: document "返回值" and "结果示例". Numbers are strings there. */
final class LongAnswers {

  private LongAnswers() {}

  static Answer accepted(String task) {
    ObjectNode answer = answer("0", "success");
    answer.putObject("data").put("task_id", task);
    return Answer.of(200, answer.toString());
  }

  static Answer atWork(String task) {
    ObjectNode answer = answer("-1", "task is in processing");
    answer.putObject("data").put("task_id", task);
    return Answer.of(200, answer.toString());
  }

  static Answer error(int code, String desc) {
    ObjectNode answer = answer(String.valueOf(code), desc);
    return Answer.of(200, answer.putNull("data").toString());
  }

  static Answer result(LongTask task, Recording recording) {
    ObjectNode answer = answer("0", "success");
    ObjectNode data = answer.putObject("data");
    ObjectNode result = data.putObject("data").putObject("speechResult");
    StringBuilder onebest = new StringBuilder();
    ArrayNode detail = JsonNodeFactory.instance.arrayNode();
    for (Utterance sentence : recording.sentences()) {
      String text = text(sentence, task.order());
      onebest.append(text);
      write(detail.addObject(), sentence, text, task.order());
    }
    result.put("onebest", onebest.toString()).put("duration", recording.durationMs());
    result.set("detail", detail);
    data.put("task_id", task.id());
    return Answer.of(200, answer.toString());
  }

  private static String text(Utterance sentence, LongOrder order) {
    return order.punctuation() ? sentence.text() : sentence.text().replaceAll("\\p{P}", "");
  }

  /** Sentences alternate between two speakers, as far as there is more than one. */
  private static void write(ObjectNode node, Utterance sentence, String text, LongOrder order) {
    node.put("sentences", text)
        .put("wordBg", String.valueOf(sentence.startMs()))
        .put("wordEd", String.valueOf(sentence.endMs()))
        .put("speakerId", order.speakers() == 1 ? "0" : String.valueOf(sentence.startMs() % 2));
    if (order.words()) {
      ArrayNode words = node.putArray("wordsResultList");
      for (Token token : sentence.tokens()) {
        words
            .addObject()
            .put("words", token.text())
            .put("speaker", "0")
            .put("wordBg", String.valueOf(token.startMs()))
            .put("wordEd", String.valueOf(token.endMs()))
            .put("wp", "n");
      }
    }
  }

  private static ObjectNode answer(String code, String desc) {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("desc", desc);
  }
}

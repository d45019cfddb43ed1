package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Heard;
import io.github.camelasr.sandbox.speech.Recognizer;
import java.time.Instant;

/** One stream: all requests with the same stream_id. */
final class FeishuStream {

  static final int SAMPLE_RATE_HZ = 16_000;

  private static final int LAST = 2;
  private static final int ABORTED = 3;

  private final String id;
  private final Visit visit;
  private final Recognizer recognizer;
  private final boolean incremental;
  private final Heard heard = new Heard();
  private Instant lastAt = Instant.MIN;
  private int answered;
  private boolean over;
  private String told = "";
  private String lastText = "";

  FeishuStream(String id, Visit visit, Recognizer recognizer, boolean incremental, int first) {
    this.id = id;
    this.visit = visit;
    this.recognizer = recognizer;
    this.incremental = incremental;
    this.answered = first - 1;
  }

  Visit visit() {
    return visit;
  }

  boolean isOver() {
    return over;
  }

  /** Nothing more is taken. */
  void end() {
    over = true;
  }

  boolean isIdleSince(Instant moment) {
    return lastAt.isBefore(moment);
  }

  void touch(Instant now) {
    lastAt = now;
  }

  /** How much audio there will be with a chunk. */
  long durationMsWith(byte[] chunk) {
    return recognizer.positionMs() + chunk.length / 2 * 1000L / SAMPLE_RATE_HZ;
  }

  /** Whether a chunk was answered before, so that only its answer is told again. */
  boolean isRepeated(int sequence) {
    return sequence == answered && answered >= 0;
  }

  /** Takes the next chunk and returns the text of its answer. */
  void take(int sequence, int action, byte[] audio) {
    if (over || sequence != answered + 1) {
      throw FeishuRefusal.invalid("sequence_id");
    }
    answered = sequence;
    recognizer.hear(audio, heard);
    if (audio.length > 0) {
      visit.log().audio(audio, recognizer.positionMs());
    }
    over = action == LAST || action == ABORTED;
    if (action == LAST) {
      recognizer.end(heard);
    } else if (action == ABORTED) {
      heard.clear();
      visit.log().ended(How.CANCELLED, ABORTED);
    }
    lastText = incremental ? news() : heard.text();
  }

  /** Only sentences that are over, because what was told cannot be taken back. */
  private String news() {
    String all = over ? heard.text() : heard.settled();
    String fresh = all.startsWith(told) ? all.substring(told.length()) : all;
    told = all;
    return fresh;
  }

  /** The fields beside code and message. */
  ObjectNode answer(int sequence) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields
        .putObject("data")
        .put("stream_id", id)
        .put("sequence_id", sequence)
        .put("recognition_text", lastText);
    return fields;
  }
}

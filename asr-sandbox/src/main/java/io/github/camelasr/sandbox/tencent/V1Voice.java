package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Heard;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One voice: all chunks with the same voice_id. */
final class V1Voice {

  /** "后台识别服务器故障，请从 seq=0 重传". */
  private static final int FROM_THE_START = 110;

  /** Of the later edition: the chunk was there already. */
  private static final int DUPLICATE = 127;

  private final String id;
  private final Visit visit;
  private final Ears ears;
  private final Heard heard = new Heard();
  private long nextSeq;
  private Fault.@Nullable Fail scripted;

  V1Voice(String id, Visit visit, Ears ears) {
    this.id = id;
    this.visit = visit;
    this.ears = ears;
    due();
  }

  /** Hears a chunk and answers with the whole text so far. */
  void hear(V1Settings settings, byte[] audio, Exchange exchange) {
    if (scripted == null) {
      take(settings, audio);
      due();
    }
    Fault.Fail failure = scripted;
    scripted = null;
    if (failure != null) {
      throw new TencentRefusal(failure.code(), failure.message());
    }
    boolean silent = settings.tailOnly() && !settings.last();
    ObjectNode json = answer(id, settings.seq(), 0, "成功");
    json.put("text", silent ? "" : heard.text());
    Answer answer = new Answer(200, Map.of(), json.toString(), settings.charset());
    if (settings.last()) {
      visit.answerLast(exchange, answer);
    } else {
      visit.answer(exchange, answer);
    }
  }

  private void take(V1Settings settings, byte[] audio) {
    if (settings.seq() < nextSeq) {
      throw new TencentRefusal(DUPLICATE, "duplicate chunk");
    }
    if (settings.seq() > nextSeq) {
      throw new TencentRefusal(FROM_THE_START, "chunk " + nextSeq + " is missing");
    }
    nextSeq = settings.last() ? Long.MAX_VALUE : nextSeq + 1;
    ears.hear(audio, heard);
    visit.log().audio(audio, ears.durationMs());
    if (settings.last()) {
      ears.end(heard);
    }
  }

  private void due() {
    visit.heard(
        ears.durationMs(),
        fault -> {
          if (fault instanceof Fault.Fail fail) {
            scripted = fail;
          }
        });
  }

  /** Answers with an error; only a duplicate is none for the voice. */
  void refuse(long seq, TencentRefusal refusal, Exchange exchange) {
    if (refusal.code() != DUPLICATE) {
      visit.log().ended(How.ERROR, refusal.code());
    }
    visit.answer(
        exchange, Answer.of(200, answer(id, seq, refusal.code(), refusal.text()).toString()));
  }

  private static ObjectNode answer(String id, long seq, int code, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("message", message)
        .put("voice_id", id)
        .put("seq", seq);
  }
}

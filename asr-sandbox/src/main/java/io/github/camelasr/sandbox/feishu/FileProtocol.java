package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Heard;
import io.github.camelasr.sandbox.speech.Recognizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** {@code file_recognize}: one request, whose answer is the text. */
final class FileProtocol extends SpeechProtocol {

  private static final Set<String> FIELDS = Set.of("file_id", "format", "engine_type");
  private static final int LONGEST_BYTES = 60 * 2 * FeishuStream.SAMPLE_RATE_HZ;
  private static final int MOST_A_SECOND = 20;

  private final Terms terms;
  private final Deque<Instant> lastSecond = new ArrayDeque<>();

  FileProtocol(Account account, TenantTokens tokens, Terms terms) {
    super(account, tokens, terms);
    this.terms = terms;
  }

  @Override
  public String variant() {
    return "file";
  }

  @Override
  public String path() {
    return PATH + "file_recognize";
  }

  @Override
  void answer(Request request, Exchange exchange) {
    Visit visit = exchange.open("feishu/file");
    if (visit.isRefused(exchange)) {
      return;
    }
    try {
      gate().admit(request);
      checkRate();
      SpeechRequest speech = SpeechRequest.of(request.body());
      speech.note(visit.log(), FIELDS);
      speech.id("file_id");
      if (speech.audio().length == 0 || speech.audio().length > LONGEST_BYTES) {
        throw FeishuRefusal.invalid("speech.speech has no audio, or more than 60 s");
      }
      String text = hear(speech.audio(), visit);
      visit.log().ended(How.SERVER_CLOSED, 200);
      visit.answerLast(exchange, success(data(text)));
    } catch (FeishuRefusal refusal) {
      visit.log().ended(How.ERROR, refusal.code());
      visit.answer(exchange, error(refusal));
    }
  }

  private void checkRate() {
    Instant now = terms.clock().instant();
    lastSecond.removeIf(at -> !at.isAfter(now.minus(Duration.ofSeconds(1))));
    if (lastSecond.size() >= MOST_A_SECOND) {
      throw new FeishuRefusal(FeishuCode.TOO_OFTEN, "request trigger frequency limit");
    }
    lastSecond.add(now);
  }

  private String hear(byte[] audio, Visit visit) {
    visit.heard(Long.MAX_VALUE, this::happen);
    Recognizer recognizer =
        terms.recognizers().forSession(visit.log().number(), FeishuStream.SAMPLE_RATE_HZ, LANGUAGE);
    Heard heard = new Heard();
    recognizer.hear(audio, heard);
    recognizer.end(heard);
    visit.log().audio(audio, recognizer.positionMs());
    return heard.text();
  }

  private void happen(Fault.Timed fault) {
    if (fault instanceof Fault.Fail fail) {
      throw new FeishuRefusal(fail.code(), fail.message());
    }
    if (fault instanceof Fault.ExpireTokens) {
      gate().tokens().book().expireAll();
    }
  }

  private static ObjectNode data(String text) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.putObject("data").put("recognition_text", text);
    return fields;
  }
}

package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.Fetch;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Recognizers;
import io.github.camelasr.sandbox.speech.Recording;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Takes recordings: document "1、文件上传". */
final class LfasrUpload implements HttpProtocol {

  private static final int EMPTY = 26606;
  private static final int OTHER_SIZE = 26635;

  private final LfasrProtocol protocol;
  private final Recognizers recognizers;

  LfasrUpload(LfasrProtocol protocol, Recognizers recognizers) {
    this.protocol = protocol;
    this.recognizers = recognizers;
  }

  @Override
  public String path() {
    return "/v2/api/upload";
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    if (!request.method().equals("POST")) {
      exchange.answer(Answer.of(405, "{\"message\":\"POST\"}"));
      return;
    }
    Visit visit = exchange.open("iflytek/lfasr");
    if (visit.isRefused(exchange)) {
      return;
    }
    note(visit, request.query());
    try {
      visit.answer(exchange, take(request, exchange, visit));
    } catch (LfasrRefusal refusal) {
      visit.log().ended(How.ERROR, refusal.code());
      visit.answer(exchange, LfasrAnswers.error(refusal.code(), refusal.descInfo()));
    }
  }

  private Answer take(Request request, Exchange exchange, Visit visit) {
    protocol.admit(request.query());
    LfasrOrder order = LfasrOrder.of(request.query());
    String id = "DKHJQ" + UUID.randomUUID().toString().replace("-", "");
    LfasrTask task = new LfasrTask(id, order, visit);
    LfasrQuery.happen(task, 0);
    if (order.url().isPresent()) {
      Fetch.begin(
          order.url().get(),
          file ->
              exchange.after(Duration.ZERO, () -> hear(task, file.orElseGet(() -> new byte[0]))));
    } else {
      upload(task, request.body());
    }
    protocol.keep(task);
    return LfasrAnswers.accepted(id);
  }

  private void upload(LfasrTask task, byte[] body) {
    if (body.length == 0) {
      throw new LfasrRefusal(EMPTY, "空音频，请检查");
    }
    if (body.length != task.order().fileSize()) {
      throw new LfasrRefusal(OTHER_SIZE, "文件长度校验失败");
    }
    hear(task, body);
  }

  private void hear(LfasrTask task, byte[] audio) {
    int session = task.visit().log().number();
    Recording recording = Recording.hear(audio, recognizers, session, task.order().language());
    task.visit().log().audio(audio, recording.durationMs());
    task.heard(recording);
  }

  private static void note(Visit visit, Map<String, String> fields) {
    ObjectNode noted = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(fields).forEach(noted::put);
    noted.remove("signa");
    visit.log().parameters(noted.toString());
  }
}

package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.speech.Recording;
import java.util.Map;

/** Gives results: document "2、查询结果". Its table has it by GET, its example by POST. */
final class LfasrQuery implements HttpProtocol {

  /** Below it a scripted code is a failType; above it an error code of the table. */
  private static final int CODES = 1_000;

  private final LfasrProtocol protocol;

  LfasrQuery(LfasrProtocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public String path() {
    return "/v2/api/getResult";
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    Map<String, String> fields = request.query();
    try {
      protocol.admit(fields);
      LfasrTask task = protocol.find(fields.getOrDefault("orderId", ""));
      answer(task, fields.getOrDefault("resultType", "transfer").equals("translate"), exchange);
    } catch (LfasrRefusal refusal) {
      exchange.answer(LfasrAnswers.error(refusal.code(), refusal.descInfo()));
    }
  }

  /** A fault that waits for audio befalls the first query. */
  private static void answer(LfasrTask task, boolean translated, Exchange exchange) {
    try {
      happen(task, Long.MAX_VALUE);
      Recording recording = task.query();
      if (recording == null) {
        task.visit().answer(exchange, LfasrAnswers.atWork(task));
      } else {
        task.visit().log().ended(How.SERVER_CLOSED, 200);
        task.visit().answerLast(exchange, LfasrAnswers.result(task, recording, translated));
      }
    } catch (LfasrRefusal refusal) {
      int code = refusal.code();
      Answer no =
          code < CODES
              ? LfasrAnswers.failed(task, code)
              : LfasrAnswers.error(code, refusal.descInfo());
      task.visit().answer(exchange, no);
    }
  }

  /** Lets the scripted faults happen that are due; an error is a refusal. */
  static void happen(LfasrTask task, long audioMs) {
    task.visit()
        .heard(
            audioMs,
            fault -> {
              if (fault instanceof Fault.Fail fail) {
                task.visit().log().ended(How.ERROR, fail.code());
                throw new LfasrRefusal(fail.code(), fail.message());
              }
            });
  }
}

package io.github.camelasr.iflytek.lfasr;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An answer to either request: document "返回示例". Numbers may be strings. */
final class LfasrAnswer {
  private static final String SUCCESS = "000000";

  private static final long CREATED = 0;
  private static final long DONE = 4;
  private static final long FAILED = -1;

  /** "静音文件". */
  private static final long SILENCE = 6;

  final StringBuilder code = new StringBuilder();
  final StringBuilder descInfo = new StringBuilder();
  final StringBuilder orderId = new StringBuilder();

  /** A JSON text. */
  final StringBuilder orderResult = new StringBuilder();

  /** The paragraphs of a translation, in order. */
  final List<TranslatedParagraph> translation = new ArrayList<>();

  long estimateMs;
  long failType;
  private long status = CREATED;
  private boolean hasTranslation;

  /** How far an order is. */
  enum State {
    AT_WORK,
    DONE,
    SILENT,
    FAILED
  }

  private LfasrAnswer() {}

  static LfasrAnswer read(Reply reply) throws IOException {
    LfasrAnswer answer = new LfasrAnswer();
    JsonFeed json = new JsonFeed();
    json.begin(reply.array(), reply.offset(), reply.length());
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "code" -> json.appendText(answer.code);
        case "descInfo" -> json.appendText(answer.descInfo);
        case "content" -> answer.readContent(json);
        default -> json.skip();
      }
    }
    json.end();
    return answer;
  }

  private void readContent(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "orderId" -> json.appendText(orderId);
        case "taskEstimateTime" -> estimateMs = estimate(json.integer(0));
        case "orderInfo" -> readOrder(json);
        case "orderResult" -> json.appendText(orderResult);
        case "transResult" -> {
          hasTranslation = true;
          TranslatedParagraph.readAll(json, translation);
        }
        default -> json.skip();
      }
    }
  }

  /** "有效任务耗时最大不超过5小时": the vendor's own promise bounds its estimate. */
  private static long estimate(long ms) {
    return Math.max(0, Math.min(ms, LfasrRequests.LONGEST.toMillis()));
  }

  private void readOrder(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "status" -> status = json.integer(CREATED);
        case "failType" -> failType = json.integer(0);
        default -> json.skip();
      }
    }
  }

  boolean isSuccess() {
    return SUCCESS.contentEquals(code);
  }

  /** A result that is there counts more than a failure beside it: of a translation, say. */
  State state() {
    if (status != DONE && status != FAILED) {
      return State.AT_WORK;
    }
    if (failType == SILENCE) {
      return State.SILENT;
    }
    boolean hasResult = !orderResult.isEmpty() || hasTranslation;
    return status == DONE && hasResult ? State.DONE : State.FAILED;
  }
}

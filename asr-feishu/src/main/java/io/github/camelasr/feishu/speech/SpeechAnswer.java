package io.github.camelasr.feishu.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.feishu.account.LogId;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request (section "响应体"). Fields come in any order, unknown ones are skipped;
 * {@code stream_id} and {@code sequence_id} are skipped too, because an answer can only be that to
 * its own request.
 */
final class SpeechAnswer {
  private final Reply reply;
  private final JsonFeed feed = new JsonFeed();
  private final StringBuilder logId = new StringBuilder();
  final StringBuilder code = new StringBuilder();
  final StringBuilder message = new StringBuilder();
  final StringBuilder text = new StringBuilder();

  /**
   * Reads an answer.
   *
   * @param reply the answer
   * @throws IOException if it is not one JSON object with a code
   */
  SpeechAnswer(Reply reply) throws IOException {
    this.reply = reply;
    feed.begin(reply.array(), reply.offset(), reply.length());
    for (String name = feed.field(); name != null; name = feed.field()) {
      switch (name) {
        case "code" -> feed.appendText(code);
        case "msg" -> feed.appendText(message);
        case "data" -> readOne("recognition_text", text);
        case "error" -> readOne("log_id", logId);
        default -> feed.skip();
      }
    }
    feed.end();
    feed.check(!code.isEmpty(), "no code");
  }

  private void readOne(String wanted, StringBuilder target) throws IOException {
    if (feed.isObject()) {
      for (String name = feed.field(); name != null; name = feed.field()) {
        if (name.equals(wanted)) {
          feed.appendText(target);
        } else {
          feed.skip();
        }
      }
    }
  }

  boolean isSuccess() {
    return "0".contentEquals(code);
  }

  /** The vendor's id of the request: a header field, or in the body of an error. */
  @Nullable String traceId() {
    String header = LogId.of(reply);
    return header == null && LogId.isOne(logId) ? logId.toString() : header;
  }

  /** The answer as it came. */
  String json() {
    return new String(reply.array(), reply.offset(), reply.length(), UTF_8);
  }
}

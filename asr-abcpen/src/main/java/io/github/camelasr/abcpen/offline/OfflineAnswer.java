package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;

/** An answer of the vendor: code, description, and a task id or a result. */
final class OfflineAnswer {
  final StringBuilder code = new StringBuilder();
  final StringBuilder desc = new StringBuilder();
  final StringBuilder taskId = new StringBuilder();
  final SpeechResult result = new SpeechResult();
  boolean hasResult;

  private final JsonFeed json = new JsonFeed();

  private OfflineAnswer() {}

  static OfflineAnswer read(Reply reply) throws IOException {
    OfflineAnswer answer = new OfflineAnswer();
    answer.json.begin(reply.array(), reply.offset(), reply.length());
    answer.readOuter();
    answer.json.end();
    return answer;
  }

  private void readOuter() throws IOException {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "code" -> json.appendText(code);
        case "desc", "msg" -> json.appendText(desc);
        case "data" -> readData();
        default -> json.skip();
      }
    }
  }

  /** A result lies in a second {@code data} within the first; that is read wherever it comes. */
  private void readData() throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "task_id", "taskId" -> {
          taskId.setLength(0);
          json.appendText(taskId);
        }
        case "data" -> readData();
        case "speechResult" -> {
          hasResult |= json.isObject() && readResult();
        }
        default -> json.skip();
      }
    }
  }

  private boolean readResult() throws IOException {
    result.read(json);
    return true;
  }
}

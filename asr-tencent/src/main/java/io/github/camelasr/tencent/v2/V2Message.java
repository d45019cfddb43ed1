package io.github.camelasr.tencent.v2;

import io.github.camelasr.tencent.common.Slice;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;

/**
 * A message of the vendor (section "识别阶段"): fields in any order, unknown ones skipped. One object
 * is used again and again; of no use after it has thrown.
 */
final class V2Message {
  final StringBuilder code = new StringBuilder();
  final StringBuilder message = new StringBuilder();
  final Slice slice = new Slice();
  private final JsonFeed json = new JsonFeed();
  boolean hasSlice;
  boolean isFinal;

  V2Message() {}

  /**
   * Reads one whole message.
   *
   * @throws IOException if it is not one JSON object, or one that the document does not allow
   */
  void read(byte[] array, int offset, int length) throws IOException {
    clear();
    json.begin(array, offset, length);
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "code" -> json.appendText(code);
        case "message" -> json.appendText(message);
        case "result" -> hasSlice = slice.read(json);
        case "final" -> isFinal = json.integer(0) == 1;
        default -> json.skip();
      }
    }
    json.end();
    json.check(!code.isEmpty(), "no code");
  }

  private void clear() {
    code.setLength(0);
    message.setLength(0);
    hasSlice = false;
    isFinal = false;
  }

  boolean isSuccess() {
    return "0".contentEquals(code);
  }
}

package io.github.camelasr.tencent.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tencent.common.Slice;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a chunk (section "返回结果"), with what its later edition added: {@code result_list}
 * and {@code final}. Fields come in any order, unknown ones are skipped.
 */
final class V1Answer {
  final String json;
  final StringBuilder code = new StringBuilder();
  final StringBuilder message = new StringBuilder();
  final StringBuilder text = new StringBuilder();
  final List<Slice> slices = new ArrayList<>();
  boolean isFinal;

  /**
   * Reads an answer.
   *
   * @param reply the answer
   * @param charset in which all of it is written
   * @throws IOException if it is not one JSON object, or one that the document does not allow
   */
  V1Answer(Reply reply, Charset charset) throws IOException {
    json = new String(reply.array(), reply.offset(), reply.length(), charset);
    byte[] utf8 = json.getBytes(UTF_8);
    JsonFeed feed = new JsonFeed();
    feed.begin(utf8, 0, utf8.length);
    for (String name = feed.field(); name != null; name = feed.field()) {
      switch (name) {
        case "code" -> feed.appendText(code);
        case "message" -> feed.appendText(message);
        case "text" -> feed.appendText(text);
        case "result_list" -> readSlices(feed);
        case "final" -> isFinal = feed.integer(0) == 1;
        default -> feed.skip();
      }
    }
    feed.end();
    feed.check(!code.isEmpty(), "no code");
  }

  private void readSlices(JsonFeed feed) throws IOException {
    if (feed.isArray()) {
      while (feed.element()) {
        Slice slice = new Slice();
        if (slice.read(feed)) {
          slices.add(slice);
        }
      }
    }
  }

  boolean isSuccess() {
    return "0".contentEquals(code);
  }

  /** Whether the vendor had this chunk already, so that it was heard. */
  boolean isDuplicate() {
    return V1Errors.DUPLICATE.contentEquals(code);
  }
}

package io.github.camelasr.wire.rtasr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A message of the vendor (section "返回值"): an envelope, whose {@code data} is a JSON text of its
 * own: a sentence, or the translation of one.
 */
final class RtasrMessage {
  private static final String TRANSLATION = "trans";

  final StringBuilder action = new StringBuilder();
  final StringBuilder code = new StringBuilder();
  final StringBuilder desc = new StringBuilder();
  final StringBuilder sid = new StringBuilder();

  /** The number of the result; -1 if it has none. */
  long number = -1;

  @Nullable Sentence sentence;
  @Nullable Translation translation;

  /** Whether the vendor says that nothing follows. */
  boolean last;

  /**
   * A sentence in another language.
   *
   * @param text the translation
   * @param isFinal whether it will not change any more
   * @param startMs when its speech begins, or {@link Inbox#UNKNOWN}
   * @param endMs when it ends, or {@link Inbox#UNKNOWN}
   */
  record Translation(String text, boolean isFinal, long startMs, long endMs) {}

  private RtasrMessage() {}

  static RtasrMessage read(Reply reply) throws IOException {
    RtasrMessage message = new RtasrMessage();
    StringBuilder data = new StringBuilder();
    JsonFeed json = new JsonFeed();
    json.begin(reply.array(), reply.offset(), reply.length());
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "action" -> json.appendText(message.action);
        case "code" -> json.appendText(message.code);
        case "desc" -> json.appendText(message.desc);
        case "sid" -> json.appendText(message.sid);
        case "data" -> json.appendText(data);
        default -> json.skip();
      }
    }
    json.end();
    if ("result".contentEquals(message.action) && !data.isEmpty()) {
      message.readData(data.toString().getBytes(UTF_8));
    }
    return message;
  }

  /** Whether this is an error: the vendor says so, or gives a code that is not success. */
  boolean isError() {
    return "error".contentEquals(action) || !(code.isEmpty() || "0".contentEquals(code));
  }

  private void readData(byte[] data) throws IOException {
    JsonFeed json = new JsonFeed();
    json.begin(data, 0, data.length);
    Translated other = new Translated();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "cn" -> readLanguage(json);
        case "seg_id", "segId" -> number = json.integer(-1);
        case "ls" -> last |= json.isTrue();
        default -> other.read(name, json);
      }
    }
    json.end();
    if (TRANSLATION.contentEquals(other.biz)) {
      translation = other.translation();
    }
  }

  private void readLanguage(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("st") && json.isObject()) {
        sentence = new Sentence();
        sentence.read(json);
      } else {
        json.skip();
      }
    }
  }

  /** The fields of a translation, as they come. */
  private static final class Translated {
    private final StringBuilder biz = new StringBuilder();
    private final StringBuilder dst = new StringBuilder();
    private long type;
    private long bg = Inbox.UNKNOWN;
    private long ed = Inbox.UNKNOWN;

    void read(String name, JsonFeed json) throws IOException {
      switch (name) {
        case "biz" -> json.appendText(biz);
        case "dst" -> json.appendText(dst);
        case "type" -> type = json.integer(0);
        case "bg" -> bg = json.integer(Inbox.UNKNOWN);
        case "ed" -> ed = json.integer(Inbox.UNKNOWN);
        default -> json.skip();
      }
    }

    Translation translation() {
      long start = Math.max(bg, Inbox.UNKNOWN);
      return new Translation(dst.toString(), type == 0, start, ed > start ? ed : Inbox.UNKNOWN);
    }
  }
}

package io.github.camelasr.iflytek.rtasr;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import io.github.camelasr.iflytek.testing.Signed;
import java.util.List;

/** A dialogue and its messages for tests. */
final class Dialogue {
  private Dialogue() {}

  static StreamDialect dialect(String... options) {
    return (StreamDialect) Signed.plan(new StandardVariant(), options).attempt(Signed.NOW);
  }

  static RecordingInbox read(List<String> messages, Detail... wanted) {
    return read(dialect(), messages, wanted);
  }

  static RecordingInbox read(StreamDialect dialect, List<String> messages, Detail... wanted) {
    RecordingInbox inbox = new RecordingInbox(wanted);
    messages.forEach(json -> dialect.read(Signed.message(json), inbox));
    return inbox;
  }

  static Reply started() {
    return Signed.message(message("started", "0", "", "success"));
  }

  static String message(String action, String code, String data, String desc) {
    String escaped = data.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"action\":\"%s\",\"code\":\"%s\",\"data\":\"%s\",\"desc\":\"%s\",\"sid\":\"rta1\"}"
        .formatted(action, code, escaped, desc);
  }

  static String result(String data) {
    return message("result", "0", data, "success");
  }

  /** A result: type 0 is final, 1 is not. */
  static String sentence(int seg, int type, int bg, String... words) {
    return result(
        "{\"cn\":{\"st\":{\"bg\":\"%d\",\"ed\":\"%d\",\"type\":\"%d\",\"rt\":[{\"ws\":[%s]}]}},\"seg_id\":%d}"
            .formatted(bg, type == 0 ? bg + 1_000 : 0, type, String.join(",", words), seg));
  }

  /** A word with times in frames, kind and role. */
  static String word(String text, int wb, int we, String wp, int rl) {
    return "{\"cw\":[{\"w\":\"%s\",\"wp\":\"%s\",\"rl\":\"%d\"}],\"wb\":%d,\"we\":%d}"
        .formatted(text, wp, rl, wb, we);
  }

  static String word(String text) {
    return word(text, 0, 0, "n", 0);
  }

  static String translation(int seg, int type, String dst) {
    return result(
        "{\"biz\":\"trans\",\"dst\":\"%s\",\"isEnd\":false,\"segId\":%d,\"src\":\"床前\",\"type\":%d,\"bg\":0,\"ed\":4770}"
            .formatted(dst, seg, type));
  }
}

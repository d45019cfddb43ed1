package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tencent.testing.Given;
import io.github.camelasr.tencent.testing.RecordingInbox;
import java.util.List;

/** Messages of the vendor, and what a fresh dialect makes of them. */
final class Messages {
  static final String HELLO = "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v\"}";
  static final String FINAL = "{\"code\":0,\"message\":\"success\",\"voice_id\":\"v\",\"final\":1}";

  private Messages() {}

  static StreamDialect dialect(String... options) {
    return (StreamDialect)
        Given.plan(new V2Variant(), options).attempt(Given.moment(1, 0x4000L, 0x8000L));
  }

  static RecordingInbox read(List<String> messages, Detail... wanted) {
    RecordingInbox inbox = new RecordingInbox(wanted);
    StreamDialect dialect = dialect();
    messages.forEach(json -> dialect.read(Given.message(json), inbox));
    return inbox;
  }

  static String slice(int type, int index, int start, int end, String text) {
    return result(type, index, Integer.toString(start), Integer.toString(end), text);
  }

  static String words(int index, String text, String words) {
    return result(2, index, "0", "900", text + "\",\"word_list\":[" + words + "],\"x\":\"");
  }

  static String word(String word, int start, int end) {
    return "{\"word\":\"%s\",\"start_time\":%d,\"end_time\":%d,\"stable_flag\":1}"
        .formatted(word, start, end);
  }

  static String result(int type, int index, String start, String end, String text) {
    return ("{\"code\":0,\"message\":\"success\",\"voice_id\":\"v\",\"message_id\":\"m\","
            + "\"result\":{\"slice_type\":%d,\"index\":%d,\"start_time\":%s,\"end_time\":%s,"
            + "\"voice_text_str\":\"%s\"},\"final\":0}")
        .formatted(type, index, start, end, text);
  }
}

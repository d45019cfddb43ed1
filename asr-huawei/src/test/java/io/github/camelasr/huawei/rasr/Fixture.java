package io.github.camelasr.huawei.rasr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.huawei.testing.RecordingInbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Plans, dialects and messages for tests. */
final class Fixture {
  static final String PROJECT = "0123456789abcdef0123456789abcdef";
  static final Instant NOVEMBER = Instant.parse("2019-11-15T03:36:55Z");

  private Fixture() {}

  static Settings settings(RasrMode mode, String... options) {
    Map<String, String> given = new HashMap<>();
    given.put("projectId", PROJECT);
    if (List.of(options).stream().noneMatch(o -> o.matches("(token|iamUser)=.*"))) {
      given.put("accessKey", "DUMMYAK");
      given.put("secretKey", "DUMMYSK");
    }
    for (String option : options) {
      int equals = option.indexOf('=');
      given.put(option.substring(0, equals), option.substring(equals + 1));
    }
    given.values().removeIf(String::isEmpty);
    return Settings.check(new RasrVariant(mode).declaration().options(), given);
  }

  static Plan plan(RasrMode mode, String... options) {
    return new RasrVariant(mode).plan(settings(mode, options));
  }

  static Plan plan(String... options) {
    return plan(RasrMode.SHORT, options);
  }

  static Moment at(Instant wall) {
    return new Moment(wall, RandomGenerator.getDefault());
  }

  static StreamDialect dialect(RasrMode mode, String... options) {
    return (StreamDialect) plan(mode, options).attempt(at(NOVEMBER));
  }

  static StreamDialect dialect(String... options) {
    return dialect(RasrMode.SHORT, options);
  }

  static AudioChunk audio(byte... bytes) {
    return new AudioChunk(bytes, 0, bytes.length, bytes.length / 2);
  }

  static Reply message(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return Reply.message(bytes, 0, bytes.length);
  }

  static Reply refusal(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(UTF_8);
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int at = 0; at < headers.length; at += 2) {
      fields.put(headers[at], List.of(headers[at + 1]));
    }
    return new Reply(status, fields, bytes, 0, bytes.length);
  }

  /** What a fresh dialect makes of messages. */
  static RecordingInbox read(RasrMode mode, List<String> messages, Detail... wanted) {
    RecordingInbox inbox = new RecordingInbox(wanted);
    StreamDialect dialect = dialect(mode);
    messages.forEach(json -> dialect.read(message(json), inbox));
    return inbox;
  }

  static String result(String... segments) {
    return "{\"resp_type\":\"RESULT\",\"trace_id\":\"t1\",\"segments\":["
        + String.join(",", segments)
        + "]}";
  }

  static String interim(int start, int end, String text) {
    return segment(start, end, false, text, "0.0");
  }

  static String settled(int start, int end, String text) {
    return segment(start, end, true, text, "0.9");
  }

  static String segment(int start, int end, boolean last, String text, String score) {
    return "{\"start_time\":%d,\"end_time\":%d,\"is_final\":%b,\"result\":{\"text\":\"%s\",\"score\":%s}}"
        .formatted(start, end, last, text, score);
  }

  static String event(String event, String timestamp) {
    return "{\"resp_type\":\"EVENT\",\"trace_id\":\"t1\",\"event\":\""
        + event
        + "\""
        + timestamp
        + "}";
  }

  static String end(String reason) {
    return "{\"resp_type\":\"END\",\"trace_id\":\"t1\",\"reason\":\"" + reason + "\"}";
  }
}

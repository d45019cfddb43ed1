package io.github.camelasr.iflytek.iat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Plans, dialects and messages for tests. The keys are those of the document's worked example. */
final class Fixture {
  /** In parts, because whole it looks like a key to whoever scans for keys. */
  static final String API_KEY = "keyxxxxxxxx" + "8ee279348519" + "exxxxxxxx";

  static final String API_SECRET = "secretxxxxxxxx" + "2df7900c09" + "xxxxxxxx";

  static final Instant JULY = Instant.parse("2019-07-10T07:35:43Z");

  private Fixture() {}

  /** A plan with the credentials and the options given as {@code NAME=VALUE}. */
  static Plan plan(String... options) {
    return new IatVariant().plan(settings(options));
  }

  static Settings settings(String... options) {
    Map<String, String> given =
        new HashMap<>(Map.of("appId", "123456", "apiKey", API_KEY, "apiSecret", API_SECRET));
    for (String option : options) {
      int equals = option.indexOf('=');
      given.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return Settings.check(new IatVariant().declaration().options(), given);
  }

  static Moment at(Instant wall) {
    return new Moment(wall, RandomGenerator.getDefault());
  }

  static StreamDialect dialect(String... options) {
    return (StreamDialect) plan(options).attempt(at(JULY));
  }

  static Reply message(String json) {
    return message(json.getBytes(UTF_8));
  }

  static Reply message(byte[] bytes) {
    return Reply.message(bytes, 0, bytes.length);
  }

  static Reply refusal(int status, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return new Reply(status, Map.of(), bytes, 0, bytes.length);
  }

  static AudioChunk audio(byte... bytes) {
    return new AudioChunk(bytes, 0, bytes.length, bytes.length / 2);
  }

  /** What a fresh dialect makes of messages. */
  static RecordingInbox read(List<String> messages, Detail... wanted) {
    RecordingInbox inbox = new RecordingInbox(wanted);
    StreamDialect dialect = dialect();
    messages.forEach(json -> dialect.read(message(json), inbox));
    return inbox;
  }

  /** A result message: {@code extra} are further fields of the result, {@code ws} its words. */
  static String result(int sn, String extra, String ws) {
    return "{\"code\":0,\"message\":\"success\",\"sid\":\"iat1\",\"data\":{\"status\":1,\"result\":{"
        + ("\"bg\":0,\"ed\":0,\"ls\":false,\"sn\":" + sn + extra + ",\"ws\":[" + ws + "]}}}");
  }

  /** A word with its best reading and its candidates. */
  static String word(int bg, String... readings) {
    StringBuilder cw = new StringBuilder();
    for (String reading : readings) {
      cw.append(cw.isEmpty() ? "" : ",").append("{\"sc\":0,\"w\":\"" + reading + "\"}");
    }
    return "{\"bg\":" + bg + ",\"cw\":[" + cw + "]}";
  }
}

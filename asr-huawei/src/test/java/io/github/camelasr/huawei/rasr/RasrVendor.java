package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.huawei.HuaweiProvider;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real-time recognition, played for the conformance kit. */
final class RasrVendor implements StreamVendor {
  static final Map<String, String> ACCESS_KEY =
      Map.of("accessKey", "DUMMYACCESS", "secretKey", "DUMMYSECRET");
  static final Map<String, String> IAM_USER =
      Map.of("iamUser", "nobody", "iamPassword", "dummypass", "iamDomain", "nowhere");

  private final String api;
  private final Map<String, String> credentials;

  RasrVendor(String api) {
    this(api, ACCESS_KEY);
  }

  RasrVendor(String api, Map<String, String> credentials) {
    this.api = api;
    this.credentials = credentials;
  }

  @Override
  public AsrProvider provider() {
    return new HuaweiProvider();
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new HashMap<>(credentials);
    options.put("api", api);
    options.put("projectId", Fixture.PROJECT);
    return options;
  }

  @Override
  public Map<String, String> alongside(String option) {
    if (!option.equals("iamEndpoint") && !option.equals("iamProject")) {
      return Map.of();
    }
    Map<String, String> options = new HashMap<>(IAM_USER);
    options.put("accessKey", "");
    options.put("secretKey", "");
    return options;
  }

  @Override
  public Heard hear(Outgoing message) {
    if (message.kind() == Outbox.Kind.BINARY) {
      return Heard.audio(message.body());
    }
    if (message.text().contains("START")) {
      return Heard.nothing();
    }
    return message.text().contains("true") ? Heard.abort() : Heard.end();
  }

  @Override
  public boolean hearsAbort() {
    return true;
  }

  @Override
  public List<Reply> ready() {
    return List.of(Vendor.message("{\"resp_type\":\"START\",\"trace_id\":\"t1\"}"));
  }

  /** A settled sentence would end a dialogue of sentence-stream. */
  @Override
  public Reply result(int number, String text) {
    int start = 1_000 * (number - 1);
    String segment =
        api.equals("sentence-stream")
            ? Fixture.interim(0, start + 900, text)
            : Fixture.settled(start, start + 900, text);
    return Vendor.message(Fixture.result(segment));
  }

  @Override
  public List<Reply> last(int number, String text) {
    int start = 1_000 * (number - 1);
    return List.of(
        Vendor.message(Fixture.result(Fixture.settled(start, start + 900, text))),
        Vendor.message(Fixture.end("NORMAL")));
  }

  @Override
  public List<Reply> examples() {
    String event =
        "{\"resp_type\":\"EVENT\",\"trace_id\":\"t1\",\"event\":\"%s\",\"timestamp\":1500}";
    String words =
        "{\"start_time\":0,\"end_time\":900,\"is_final\":true,\"result\":{\"text\":\"今天。\","
            + "\"score\":0.9,\"word_info\":[{\"start_time\":0,\"end_time\":500,\"word\":\"今天\"}]}}";
    return Stream.of(
            event.formatted("VOICE_START"),
            event.formatted("VOICE_END"),
            event.formatted("EXCEEDED_SILENCE"),
            event.formatted("EXCEEDED_AUDIO"),
            Fixture.result(words, Fixture.interim(900, 1_400, "明\\u5929")),
            Fixture.end("ERROR"),
            "{\"resp_type\":\"FATAL_ERROR\",\"error_code\":\"SIS.0304\",\"error_msg\":\"late\"}")
        .map(Vendor::message)
        .toList();
  }

  /** The codes of the gateway come before the upgrade. */
  @Override
  public Reply error(String code) {
    return code.startsWith("APIG")
        ? Vendor.answer(
            401, "{\"error_code\":\"" + code + "\",\"error_msg\":\"why\",\"request_id\":\"r1\"}")
        : Vendor.message(
            "{\"resp_type\":\"ERROR\",\"trace_id\":\"t1\",\"error_code\":\""
                + code
                + "\",\"error_msg\":\"why\"}");
  }

  @Override
  public Reply token(String value) {
    return new Reply(201, Map.of("x-subject-token", List.of(value)), new byte[] {'{', '}'}, 0, 2);
  }
}

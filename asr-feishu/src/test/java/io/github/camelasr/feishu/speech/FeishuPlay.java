package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.feishu.FeishuProvider;
import io.github.camelasr.feishu.testing.Given;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.Vendor;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendor, played for the conformance kit. */
final class FeishuPlay implements ChunkVendor {
  static final Map<String, String> APPLICATION =
      Map.of("appId", Given.APP_ID, "appSecret", Given.APP_SECRET);
  static final Map<String, String> TOKEN = Map.of("tenantAccessToken", Given.TOKEN_VALUE);

  private static final Pattern AUDIO = Pattern.compile("\"speech\":\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("\"action\":(\\d)");

  private final String api;
  private final Map<String, String> credentials;

  FeishuPlay(String api, Map<String, String> credentials) {
    this.api = api;
    this.credentials = credentials;
  }

  @Override
  public AsrProvider provider() {
    return new FeishuProvider();
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new HashMap<>(credentials);
    options.put("api", api);
    return options;
  }

  /** A secret beside a token, and a token beside a secret, is one too many. */
  @Override
  public Map<String, String> alongside(String option) {
    return switch (option) {
      case "appSecret" ->
          Map.of("appId", Given.APP_ID, "appSecret", Given.APP_SECRET, "tenantAccessToken", "");
      case "tenantAccessToken" -> Map.of("appSecret", "", "tenantAccessToken", Given.TOKEN_VALUE);
      default -> Map.of();
    };
  }

  @Override
  public Heard hear(Outgoing message) {
    Matcher audio = AUDIO.matcher(message.text());
    byte[] heard = Base64.getDecoder().decode(audio.find() ? audio.group(1) : "?");
    if (api.equals("file")) {
      return Heard.lastAudio(heard);
    }
    Matcher action = ACTION.matcher(message.text());
    return switch (action.find() ? action.group(1) : "?") {
      case "0", "1" -> Heard.audio(heard);
      case "2" -> Heard.lastAudio(heard);
      case "3" -> Heard.abort();
      default -> throw new AssertionError(message.text());
    };
  }

  @Override
  public boolean hearsAbort() {
    return api.equals("stream");
  }

  @Override
  public Reply result(int sequence, String text) {
    return Vendor.answer(200, Dialogue.success(text));
  }

  @Override
  public Reply last(int sequence, String text) {
    return result(sequence, text);
  }

  @Override
  public List<Reply> examples() {
    return List.of(
        Vendor.answer(200, Dialogue.success("今\\u5929😀")),
        Vendor.answer(200, Dialogue.error(99_991_663, "dead")),
        new Reply(429, Map.of("x-tt-logid", List.of("20")), new byte[] {'{', '}'}, 0, 2));
  }

  @Override
  public Reply error(String code) {
    return Vendor.answer(400, Dialogue.error(Long.parseLong(code), "why"));
  }

  @Override
  public Reply token(String value) {
    return Vendor.answer(
        200,
        "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"" + value + "\",\"expire\":7200}");
  }
}

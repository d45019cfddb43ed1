package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Offer;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tencent's HTTP interface, version 1: a request for every chunk of a voice. */
public final class V1Protocol implements Offer, HttpProtocol {

  private static final int TOO_LARGE = 101;
  private static final int BAD_PARAMETER = 102;
  private static final int UNKNOWN_APP_ID = 104;
  private static final int BAD_SIGNATURE = 107;
  private static final int FROM_THE_START = 110;
  private static final int EMPTY = 112;

  private static final int MAX_CHUNK = 200 << 10;
  private static final int MAX_VOICES = 10_000;

  private final Account account;
  private final Signature signature;
  private final Terms terms;
  private final Map<String, V1Voice> voices = new LatestVoices();

  /**
   * Makes the protocol.
   *
   * @param account who may come in
   * @param terms what all vendors are made with
   */
  public V1Protocol(Account account, Terms terms) {
    this.account = account;
    this.signature = new Signature(account, terms.clock());
    this.terms = terms;
  }

  @Override
  public String vendor() {
    return "tencent";
  }

  @Override
  public String variant() {
    return "http-v1";
  }

  @Override
  public String path() {
    return "/asr/v1/{appid}";
  }

  @Override
  public Map<String, String> access(Authority authority) {
    return account.access(authority.http("/asr/v1"));
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    String id = request.query().getOrDefault("voice_id", "");
    V1Voice known = voices.get(id);
    if (known != null) {
      go(known, request, exchange);
      return;
    }
    Visit visit = exchange.open("tencent/http-v1");
    if (!visit.isRefused(exchange)) {
      begin(id, visit, request, exchange);
    }
  }

  private void begin(String id, Visit visit, Request request, Exchange exchange) {
    try {
      Parameters parameters = new Parameters(request.target(), BAD_PARAMETER);
      parameters.note(visit.log(), V1Settings.NAMES);
      V1Settings settings = admit(request);
      if (settings.seq() != 0) {
        throw new TencentRefusal(FROM_THE_START, "no such voice");
      }
      Ears ears =
          Ears.of(
              terms.recognizers(), visit.log().number(), settings.engine(), settings.voiceFormat());
      V1Voice voice = new V1Voice(id, visit, ears);
      voices.put(id, voice);
      go(voice, request, exchange);
    } catch (TencentRefusal refusal) {
      visit.log().ended(How.ERROR, refusal.code());
      exchange.answer(
          Answer.of(
              200,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("code", refusal.code())
                  .put("message", refusal.text())
                  .put("voice_id", id)
                  .toString()));
    }
  }

  private void go(V1Voice voice, Request request, Exchange exchange) {
    long seq = -1;
    try {
      V1Settings settings = admit(request);
      seq = settings.seq();
      voice.hear(settings, request.body(), exchange);
    } catch (TencentRefusal refusal) {
      voice.refuse(seq, refusal, exchange);
    }
  }

  private V1Settings admit(Request request) {
    if (!request.path().endsWith("/" + account.appId())) {
      throw new TencentRefusal(UNKNOWN_APP_ID, "appid is not registered");
    }
    Parameters parameters = new Parameters(request.target(), BAD_PARAMETER);
    if (!signature.isValid(parameters)
        || !signature.isOurs(
            "POST", request.target(), request.header("authorization").orElse(""))) {
      throw new TencentRefusal(BAD_SIGNATURE, "鉴权失败");
    }
    V1Settings settings = V1Settings.of(parameters, request);
    if (request.body().length == 0) {
      throw new TencentRefusal(EMPTY, "语音分片为空");
    }
    if (request.body().length > MAX_CHUNK) {
      throw new TencentRefusal(TOO_LARGE, "语音分片过大");
    }
    return settings;
  }

  private static final class LatestVoices extends LinkedHashMap<String, V1Voice> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V1Voice> eldest) {
      return size() > MAX_VOICES;
    }
  }
}

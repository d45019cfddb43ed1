package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.ServiceUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The request for a chunk (section "Restful API"): all parameters sorted by name, signed as they
 * are behind the method, the host and the path; the audio is the body. Immutable.
 */
final class V1Request {
  /** One sample of silence: the last chunk must carry audio even where there is none (112). */
  private static final AudioChunk SILENCE = new AudioChunk(new byte[2], 0, 2, 1);

  private final Account account;
  private final ServiceUrl url;
  private final Map<String, String> parameters;

  V1Request(Settings settings, Account account) {
    this.account = account;
    this.url = new ServiceUrl(settings.uri("endpoint"), account.appId());
    Map<String, String> given = new HashMap<>();
    boolean template = settings.find("templateName").isPresent();
    List<OptionSpec> options = template ? V1Options.OTHER_FIELDS : V1Options.PARAMETERS;
    for (OptionSpec option : options) {
      settings.find(option.name()).ifPresent(value -> given.put(option.source(), value));
    }
    given.put("source", "0");
    given.putAll(settings.params());
    this.parameters = Map.copyOf(given);
  }

  /**
   * The signed request of a step. There is no message to give up with, so a dialogue that is given
   * up is ended.
   */
  HttpCall of(Step step, String voiceId, Moment moment, Outbox body) {
    boolean silent = step.audio().isEmpty() || step.cue() != Cue.AUDIO;
    body.audio(silent ? SILENCE : step.audio()).send(Outbox.Kind.BINARY);
    CanonicalQuery query =
        account
            .identified(parameters, moment)
            .with("voice_id", voiceId)
            .with("seq", Integer.toString(step.sequence()))
            .with("end", step.last() || step.cue() != Cue.AUDIO ? "1" : "0");
    Map<String, String> headers = new HashMap<>(account.headers());
    headers.put("Authorization", account.sign("POST" + url.signed() + query.raw()));
    headers.put("Content-Type", "application/octet-stream");
    return new HttpCall("POST", url.with(query.encoded()), headers, HttpCall.Body.OUTBOX);
  }
}

package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.ServiceUrl;
import java.util.Map;
import java.util.TreeMap;

/**
 * The upgrade request (section "签名生成"): all parameters sorted by name, signed with their values as
 * they are, and sent percent-encoded with the signature behind them. Immutable.
 */
final class V2Request {
  private final Account account;
  private final ServiceUrl url;
  private final Map<String, String> parameters;

  V2Request(Settings settings, Account account) {
    this.account = account;
    this.url = new ServiceUrl(settings.uri("endpoint"), account.appId());
    Map<String, String> given = new TreeMap<>();
    for (OptionSpec option : V2Options.PARAMETERS) {
      settings.find(option.name()).ifPresent(value -> given.put(option.source(), value));
    }
    given.putAll(settings.params());
    this.parameters = Map.copyOf(given);
  }

  /**
   * The signed upgrade.
   *
   * @param voiceId the dialogue's own id
   * @param moment the time to sign with, and entropy for the nonce
   */
  HttpCall sign(String voiceId, Moment moment) {
    CanonicalQuery query = account.identified(parameters, moment).with("voice_id", voiceId);
    String signature = account.sign(url.signed() + query.raw());
    return HttpCall.get(
        url.with(
            query.encoded() + "&" + CanonicalQuery.of(Map.of("signature", signature)).encoded()),
        account.headers());
  }
}

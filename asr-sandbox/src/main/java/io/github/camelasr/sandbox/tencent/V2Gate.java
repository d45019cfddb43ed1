package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Upgrade;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Judges who may have a dialogue. Safe for several threads. */
final class V2Gate {

  /** 4008 comes after 15 s without audio; no length is stated. */
  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(15), Duration.ofDays(1));

  private static final int BAD_PARAMETER = 4001;
  private static final int BAD_SIGNATURE = 4002;
  private static final int MAX_VOICES = 10_000;

  private final Account account;
  private final Signature signature;
  private final Terms terms;
  private final Limits limits;
  private final Set<String> voices =
      Collections.synchronizedSet(Collections.newSetFromMap(new LatestVoices()));

  V2Gate(Account account, Terms terms) {
    this.account = account;
    this.signature = new Signature(account, terms.clock());
    this.terms = terms;
    this.limits = terms.limits().orElse(LIMITS);
  }

  V2Settings admit(Upgrade request, SessionLog log) {
    Parameters parameters = new Parameters(request, BAD_PARAMETER);
    parameters.note(log, V2Settings.NAMES);
    String given = parameters.required("signature");
    if (!request.path().endsWith("/" + account.appId())
        || !signature.isValid(parameters)
        || !signature.isOurs("", request, given)) {
      throw new TencentRefusal(BAD_SIGNATURE, "鉴权失败");
    }
    V2Settings settings = V2Settings.of(parameters);
    if (!voices.add(parameters.required("voice_id"))) {
      throw parameters.invalid("voice_id");
    }
    return settings;
  }

  Terms terms() {
    return terms;
  }

  Limits limits() {
    return limits;
  }

  private static final class LatestVoices extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MAX_VOICES;
    }
  }
}

package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import java.util.List;

/** A checked configuration of dictation. */
final class IatPlan implements Plan {
  private final Rules rules;
  private final List<String> warnings;
  private final IatAuth auth;
  private final IatRequests requests;
  private final List<Secret> secrets;

  IatPlan(Settings settings) {
    IatAudio audio = IatAudio.of(settings);
    IatConditions conditions = new IatConditions(settings, audio);
    conditions.check();
    this.warnings = conditions.warnings();
    this.rules = IatRules.of(settings, audio);
    this.auth = new IatAuth(Endpoint.of(settings), settings);
    this.requests = new IatRequests(settings, audio);
    this.secrets = List.of(settings.secret("apiKey"), settings.secret("apiSecret"));
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new IatDialect(auth, requests, secrets);
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}

package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.huawei.auth.Credential;
import java.net.URI;
import java.util.List;

/** A checked configuration of one mode. */
final class RasrPlan implements Plan {
  private final RasrMode mode;
  private final URI endpoint;
  private final Credential credential;
  private final RasrRequests requests;
  private final Rules rules;
  private final List<String> warnings;

  RasrPlan(RasrMode mode, Settings settings) {
    RasrConditions conditions = new RasrConditions(mode, settings);
    conditions.check();
    this.mode = mode;
    this.warnings = conditions.warnings();
    this.endpoint = Endpoint.of(mode, settings);
    this.credential = Credential.of(settings);
    this.requests = new RasrRequests(settings);
    this.rules = RasrRules.of(mode, settings);
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new RasrDialect(mode, new Door(endpoint, credential), requests);
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}

package io.github.camelasr.component;

import io.github.camelasr.component.ProviderState.Failure;
import io.github.camelasr.component.ProviderState.Figures;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Whether a provider works, by what became of its sessions: asking it costs money. It is down when
 * its last three sessions failed by its fault, and up again when one has ended in order.
 */
final class ProviderHealthCheck implements HealthCheck {
  private static final int FAILURES = 3;

  private final String provider;
  private final ProviderState state;
  private volatile boolean enabled = true;

  ProviderHealthCheck(String provider, ProviderState state) {
    this.provider = provider;
    this.state = state;
  }

  /** Holds nothing but the name of the provider, and so no secret. */
  @Override
  public String getId() {
    return "producer:asr-" + provider;
  }

  @Override
  public String getGroup() {
    return "camel";
  }

  @Override
  public boolean isLiveness() {
    return false; // a restart does not help
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void setEnabled(boolean value) {
    enabled = value;
  }

  @Override
  public Result call(Map<String, Object> options) {
    Figures figures = state.figures();
    HealthCheckResultBuilder result =
        HealthCheckResultBuilder.on(this)
            .detail("provider", provider)
            .detail("sessions.running", figures.running())
            .detail("sessions.ended", figures.ended())
            .detail("sessions.failed", figures.failed());
    figures.last().ifPresent(failure -> describe(result, failure));
    return figures.failuresInARow() < FAILURES
        ? result.up().build()
        : result.message(figures.failuresInARow() + " sessions in a row failed").down().build();
  }

  private static void describe(HealthCheckResultBuilder result, Failure failure) {
    result
        .detail("failure.category", failure.error().category().name())
        .detail("failure.code", failure.error().code().orElse(""))
        .detail("failure.at", failure.at().toString());
  }
}

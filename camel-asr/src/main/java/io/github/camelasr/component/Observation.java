package io.github.camelasr.component;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.SessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.jspecify.annotations.Nullable;

/** Follows all sessions of a component, and has a health check for each provider in use. */
final class Observation {
  private static final String REPOSITORY = "producers";

  private final ProviderStates states = new ProviderStates();
  private final Map<String, HealthCheck> checks = new ConcurrentHashMap<>();
  private volatile @Nullable SessionObserver other;

  Observation() {}

  ProviderStates states() {
    return states;
  }

  void alsoTell(@Nullable SessionObserver observer) {
    other = observer;
  }

  /** Opens a session that is followed. */
  AsrSession open(
      String provider, SessionListener listener, Function<SessionListener, AsrSession> how) {
    SessionObserver also = other;
    SessionProbe probe = states.open(provider);
    return ObservedSession.open(
        also == null ? probe : new Both(probe, also.open(provider)), listener, how);
  }

  /** Has a provider's health checked from now on, if there is anybody who asks for it. */
  void watch(CamelContext context, String provider) {
    WritableHealthCheckRepository repository = repository(context);
    if (repository != null) {
      checks.computeIfAbsent(
          provider,
          name -> {
            HealthCheck check = new ProviderHealthCheck(name, states.of(name));
            repository.addHealthCheck(check);
            return check;
          });
    }
  }

  /** Takes all checks back. */
  void stop(CamelContext context) {
    WritableHealthCheckRepository repository = repository(context);
    if (repository != null) {
      checks.values().forEach(repository::removeHealthCheck);
    }
    checks.clear();
  }

  private static @Nullable WritableHealthCheckRepository repository(CamelContext context) {
    return HealthCheckHelper.getHealthCheckRepository(
        context, REPOSITORY, WritableHealthCheckRepository.class);
  }

  private record Both(SessionProbe one, SessionProbe two) implements SessionProbe {
    @Override
    public void onEvent(AsrEvent event) {
      one.onEvent(event);
      two.onEvent(event);
    }

    @Override
    public void sent(int bytes) {
      one.sent(bytes);
      two.sent(bytes);
    }

    @Override
    public void ending() {
      one.ending();
      two.ending();
    }

    @Override
    public void refused(AsrException why) {
      one.refused(why);
      two.refused(why);
    }
  }
}

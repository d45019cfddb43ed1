package io.github.camelasr.component.micrometer;

import io.github.camelasr.component.SessionObserver;
import io.github.camelasr.component.SessionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Measures sessions: how many there are and how they end, how long their text takes, and what
 * became of their audio. Every meter has the tag {@code provider}.
 */
public final class AsrMeters implements SessionObserver {
  private final Supplier<MeterRegistry> registry;
  private final Map<String, ProviderMeters> providers = new ConcurrentHashMap<>();

  /**
   * Meters in a registry.
   *
   * @param registry the registry
   */
  public AsrMeters(MeterRegistry registry) {
    this(() -> registry);
  }

  /**
   * Meters in a registry that may not be there yet.
   *
   * @param registry asked when a provider's first session opens
   */
  AsrMeters(Supplier<MeterRegistry> registry) {
    this.registry = registry;
  }

  @Override
  public SessionProbe open(String provider) {
    return new SessionMeters(
        providers.computeIfAbsent(provider, name -> new ProviderMeters(registry.get(), name)));
  }
}

package io.github.camelasr.api;

import io.github.camelasr.api.spi.Capability;
import java.util.Objects;
import java.util.Set;

/**
 * A provider took over that lacks what the caller prefers. Text comes all the same.
 *
 * @param attempt the provider's first attempt
 * @param provider the provider's name
 * @param missing what was preferred and is not there, never empty
 */
public record Degraded(int attempt, String provider, Set<Capability> missing) implements AsrEvent {

  /** Copies the set. */
  public Degraded {
    Objects.requireNonNull(provider, "provider");
    missing = Set.copyOf(missing);
  }
}

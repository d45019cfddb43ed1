package io.github.camelasr.engine;

import io.github.camelasr.api.spi.Capability;
import java.time.Duration;
import java.util.Set;

/**
 * What holds between the providers of a group.
 *
 * @param require what every one of them must be able to do
 * @param prefer what every one of them should be able to do; what is missing is reported
 * @param dwell how long one that stood in keeps the session at least
 */
public record Failover(Set<Capability> require, Set<Capability> prefer, Duration dwell) {
  /** Nothing required or preferred, and five minutes. */
  public static final Failover DEFAULT = new Failover(Set.of(), Set.of(), Duration.ofMinutes(5));

  /** Copies the sets and checks the time. */
  public Failover {
    require = Set.copyOf(require);
    prefer = Set.copyOf(prefer);
    if (dwell.isNegative()) {
      throw new IllegalArgumentException("the dwell time must not be negative: " + dwell);
    }
  }

  Failover requiring(Set<Capability> wanted) {
    return new Failover(wanted, prefer, dwell);
  }

  Failover preferring(Set<Capability> wanted) {
    return new Failover(require, wanted, dwell);
  }

  Failover dwelling(Duration time) {
    return new Failover(require, prefer, time);
  }
}

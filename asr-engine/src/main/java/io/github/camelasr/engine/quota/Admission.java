package io.github.camelasr.engine.quota;

import io.github.camelasr.api.spi.Rules;
import java.time.Duration;
import java.util.Objects;

/**
 * On what terms sessions are let in.
 *
 * @param quota what the account has
 * @param patience how long a session waits for a place; none at all if zero
 */
public record Admission(Rules.Quota quota, Duration patience) {

  /** Checks that nothing is missing. */
  public Admission {
    Objects.requireNonNull(quota, "quota");
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience must not be negative: " + patience);
    }
  }
}

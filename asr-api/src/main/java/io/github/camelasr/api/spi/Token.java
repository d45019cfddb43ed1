package io.github.camelasr.api.spi;

import io.github.camelasr.api.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token.
 *
 * @param value the token; empty for vendors without
 * @param renewAt when the engine should fetch the next one, ahead of this one's end
 */
public record Token(Optional<Secret> value, Instant renewAt) {
  /** No token. */
  public static final Token NONE = new Token(Optional.empty(), Instant.MAX);
}

package io.github.camelasr.huawei.auth;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A token that somebody else obtained.
 *
 * @param token the value of {@code X-Auth-Token}
 */
record GivenToken(Secret token) implements Credential {
  static final String HEADER = "X-Auth-Token";

  @Override
  public Map<String, String> headers(URI uri, Moment moment, Token none) {
    return Map.of(HEADER, token.reveal());
  }

  @Override
  public Optional<TokenExchange> exchange() {
    return Optional.empty();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(token);
  }
}

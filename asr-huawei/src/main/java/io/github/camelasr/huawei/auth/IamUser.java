package io.github.camelasr.huawei.auth;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user of IAM with its password: exchanges them for a token. */
final class IamUser implements Credential {
  private final IamTokenExchange exchange;
  private final Secret password;

  IamUser(Settings settings) {
    this.exchange = new IamTokenExchange(settings);
    this.password = settings.secret("iamPassword");
  }

  @Override
  public Map<String, String> headers(URI uri, Moment moment, Token token) {
    return token.value().map(value -> Map.of(GivenToken.HEADER, value.reveal())).orElse(Map.of());
  }

  @Override
  public Optional<TokenExchange> exchange() {
    return Optional.of(exchange);
  }

  @Override
  public List<Secret> secrets() {
    return List.of(password);
  }
}

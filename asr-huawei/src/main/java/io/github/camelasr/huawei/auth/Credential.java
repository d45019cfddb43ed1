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

/** How a client proves who it is: one of three ways. Immutable; shows no secret. */
public sealed interface Credential permits AccessKey, GivenToken, IamUser {

  /**
   * The one way that was configured.
   *
   * @param settings checked by {@link CredentialCheck}
   * @return the credential
   */
  static Credential of(Settings settings) {
    if (settings.find("accessKey").isPresent()) {
      return new AccessKey(settings);
    }
    return settings.find("token").isPresent()
        ? new GivenToken(settings.secret("token"))
        : new IamUser(settings);
  }

  /**
   * What goes into the header of an upgrade.
   *
   * @param uri where it goes
   * @param moment the time to sign with
   * @param token the token, if there is an exchange
   * @return header fields by name
   */
  Map<String, String> headers(URI uri, Moment moment, Token token);

  /**
   * How a token is obtained.
   *
   * @return empty if none is needed
   */
  Optional<TokenExchange> exchange();

  /**
   * What must never be shown.
   *
   * @return the secrets
   */
  List<Secret> secrets();

  /**
   * Whether the time of a request counts.
   *
   * @return true for signatures
   */
  default boolean isSigned() {
    return false;
  }
}

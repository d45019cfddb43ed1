package io.github.camelasr.feishu.account;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.wire.VendorText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who asks: an application, or somebody with a token. Immutable; shows no secret. */
public final class Account {
  private final String tenant;
  private final Optional<Secret> given;
  private final Optional<TokenExchange> exchange;
  private final List<Secret> secrets;

  /**
   * An account.
   *
   * @param settings with the options of {@link AccountOptions}, without faults
   */
  public Account(Settings settings) {
    this.tenant =
        settings
            .find("tenant")
            .or(() -> settings.find("appId"))
            .orElse("of the token that was given");
    this.given = settings.find("tenantAccessToken").map(Secret::of);
    this.exchange =
        given.isPresent() ? Optional.empty() : Optional.of(new AppTokenExchange(settings));
    this.secrets =
        Stream.concat(given.stream(), settings.find("appSecret").map(Secret::of).stream()).toList();
  }

  /**
   * What the vendor counts streams by.
   *
   * @return no secret
   */
  public String tenant() {
    return tenant;
  }

  /**
   * How a token is obtained.
   *
   * @return empty if one was given
   */
  public Optional<TokenExchange> exchange() {
    return exchange;
  }

  /**
   * The header field that lets a request in.
   *
   * @param token the token, if there is an exchange
   * @return the value of {@code Authorization}
   */
  public String authorization(Token token) {
    return "Bearer " + token.value().or(() -> given).map(Secret::reveal).orElse("");
  }

  /**
   * Text of the vendor as it may be shown.
   *
   * @param text what the vendor said
   * @param token what it may have said back
   * @return one short line without secrets
   */
  public String shown(CharSequence text, Token token) {
    return VendorText.shown(text, Stream.concat(secrets.stream(), token.value().stream()).toList());
  }
}

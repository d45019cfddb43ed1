package io.github.camelasr.feishu.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.signing.PercentEncoding;
import io.github.camelasr.wire.JsonFields;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Exchanges the secret of a self-built application for a token of its tenant, by one of two calls:
 * the older {@code tenant_access_token/internal} in JSON, or OAuth's client credentials in a form
 * (RFC 6749, section 4.4, with {@code client_secret_post}). Immutable.
 */
final class AppTokenExchange implements TokenExchange {
  private static final String INTERNAL = "/open-apis/auth/v3/tenant_access_token/internal";

  /** Before the last half hour the older call answers with the same token again. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final boolean oauth;
  private final URI uri;
  private final String appId;
  private final Secret appSecret;

  AppTokenExchange(Settings settings) {
    Optional<String> chosen = settings.find("tokenEndpoint");
    this.oauth = chosen.isPresent();
    this.uri =
        URI.create(
            chosen.orElseGet(() -> settings.get("endpoint").replaceAll("/+$", "") + INTERNAL));
    this.appId = settings.get("appId");
    this.appSecret = settings.secret("appSecret");
  }

  @Override
  public String key() {
    return uri + " " + appId;
  }

  @Override
  public HttpCall request(Moment moment, Outbox body) {
    body.ascii(oauth ? form() : json()).send(Outbox.Kind.TEXT);
    String type = oauth ? "application/x-www-form-urlencoded" : "application/json; charset=utf-8";
    return new HttpCall("POST", uri, Map.of("Content-Type", type), HttpCall.Body.OUTBOX);
  }

  private byte[] json() {
    return new JsonFields().text("app_id", appId).text("app_secret", appSecret.reveal()).toBytes();
  }

  private byte[] form() {
    return ("grant_type=client_credentials&client_id="
            + PercentEncoding.encode(appId)
            + "&client_secret="
            + PercentEncoding.encode(appSecret.reveal()))
        .getBytes(US_ASCII);
  }

  @Override
  public Token read(Reply reply, Moment moment) {
    TokenAnswer answer = TokenAnswer.of(reply);
    if (!answer.isGranted(reply.status())) {
      throw TokenRefusal.of(reply, answer, appSecret);
    }
    Duration life = answer.life();
    Duration quarter = life.dividedBy(4);
    Duration ahead = quarter.compareTo(AHEAD) < 0 ? quarter : AHEAD;
    return new Token(Optional.of(Secret.of(answer.token())), moment.wall().plus(life).minus(ahead));
  }
}

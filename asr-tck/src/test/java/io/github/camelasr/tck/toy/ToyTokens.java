package io.github.camelasr.tck.toy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token for the key, good for an hour. */
final class ToyTokens implements TokenExchange {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([!-~&&[^\"]]+)\"");

  private final Secret appKey;
  private final URI uri;

  ToyTokens(Settings settings) {
    this.appKey = settings.secret("appKey");
    this.uri = settings.uri("endpoint").resolve("/token");
  }

  @Override
  public String key() {
    return "toy " + Integer.toHexString(appKey.hashCode());
  }

  @Override
  public HttpCall request(Moment moment, Outbox body) {
    body.text(appKey.reveal()).send(Outbox.Kind.TEXT);
    return new HttpCall("POST", uri, Map.of(), HttpCall.Body.OUTBOX);
  }

  @Override
  public Token read(Reply reply, Moment moment) {
    String text = new String(reply.array(), reply.offset(), reply.length(), UTF_8);
    Matcher token = TOKEN.matcher(text);
    if (reply.status() != 200) {
      throw AsrException.of(ErrorCategory.VENDOR, "the request was refused").build();
    }
    if (!token.find()) {
      throw AsrException.of(ErrorCategory.AUTHENTICATION, "there was no token").build();
    }
    return new Token(Optional.of(Secret.of(token.group(1))), moment.wall().plusSeconds(3_600));
  }
}

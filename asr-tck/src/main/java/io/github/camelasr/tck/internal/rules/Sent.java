package io.github.camelasr.tck.internal.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.internal.stage.Tokens;
import java.util.TreeMap;

/** Everything of what was sent as one text, to be compared and searched. */
final class Sent {
  private Sent() {}

  static String tokenRequest(TokenExchange exchange) {
    return all(Tokens.request(exchange, 1));
  }

  static String all(Outgoing message) {
    String body = message.text();
    boolean text = java.util.Arrays.equals(body.getBytes(UTF_8), message.body());
    return message.call().method()
        + " "
        + message.call().uri()
        + " "
        + new TreeMap<>(message.call().headers())
        + " "
        + message.kind()
        + " "
        + (text ? body : new String(message.body(), ISO_8859_1))
        + "\n";
  }
}

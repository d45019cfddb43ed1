package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.tck.Outgoing;
import java.util.ArrayList;
import java.util.List;

/** Asks for tokens as the engine does. */
public final class Tokens {
  private Tokens() {}

  /** The request for a token. */
  public static Outgoing request(TokenExchange exchange, long seed) {
    List<OutgoingBuffer.Message> bodies = new ArrayList<>();
    HttpCall call =
        exchange.request(Subject.moment(seed), new OutgoingBuffer(bodies::add, how -> {}));
    return bodies.isEmpty()
        ? new Outgoing(call, Outbox.Kind.BINARY, new byte[0])
        : bodies.get(0).on(call);
  }
}

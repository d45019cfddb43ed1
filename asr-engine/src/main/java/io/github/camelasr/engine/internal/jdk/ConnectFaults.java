package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what became of an upgrade that failed, never with the URI, whose query is a signature. */
final class ConnectFaults {
  private ConnectFaults() {}

  static void tell(@Nullable Throwable error, Consumer<Consumer<LinkListener>> to) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof WebSocketHandshakeException refused) {
        Reply reply = reply(refused.getResponse());
        to.accept(l -> l.refused(reply));
        return;
      }
    }
    LinkFault fault = fault(error);
    to.accept(l -> l.broken(fault));
  }

  static LinkFault fault(@Nullable Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof UnresolvedAddressException) {
        return new LinkFault(LinkFault.Kind.NETWORK, "the host name cannot be resolved");
      }
      if (t instanceof SSLException) {
        return LinkFault.of(LinkFault.Kind.TLS, "TLS failed", t);
      }
      if (isProtocol(t)) {
        return LinkFault.of(LinkFault.Kind.PROTOCOL, "not allowed", t);
      }
      if (t instanceof ConnectException && t.getMessage() != null) {
        return LinkFault.of(LinkFault.Kind.NETWORK, "no connection", t);
      }
    }
    return error == null
        ? new LinkFault(LinkFault.Kind.NETWORK, "the connection failed for an unknown reason")
        : LinkFault.of(LinkFault.Kind.NETWORK, "the connection failed", error);
  }

  /** The client has an exception of its own for a server that breaks the protocol. */
  private static boolean isProtocol(Throwable t) {
    return t instanceof ProtocolException
        || t instanceof CharacterCodingException
        || t.getClass().getSimpleName().equals("FailWebSocketException");
  }

  private static Reply reply(HttpResponse<?> response) {
    byte[] body =
        String.valueOf(response.body() == null ? "" : response.body())
            .getBytes(StandardCharsets.UTF_8);
    return new Reply(response.statusCode(), JdkExchange.headers(response), body, 0, body.length);
  }
}

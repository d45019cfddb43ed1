package io.github.camelasr.transport.netty;

import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkFault.Kind;
import io.netty.handler.codec.DecoderException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/** Says what went wrong with a connection. */
final class Faults {
  private Faults() {}

  static LinkFault of(Throwable error) {
    Throwable cause =
        error instanceof DecoderException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof UnknownHostException) {
      return new LinkFault(Kind.NETWORK, "the host name cannot be resolved");
    }
    if (cause instanceof ClosedChannelException) {
      return closed();
    }
    if (cause instanceof SSLException) {
      return LinkFault.of(Kind.TLS, "TLS failed", cause);
    }
    if (cause instanceof ConnectException) {
      return LinkFault.of(Kind.NETWORK, "no connection", cause);
    }
    if (cause instanceof IllegalArgumentException || error instanceof DecoderException) {
      return LinkFault.of(Kind.PROTOCOL, "not allowed", cause);
    }
    return LinkFault.of(Kind.NETWORK, "the connection failed", cause);
  }

  static LinkFault closed() {
    return new LinkFault(Kind.NETWORK, "the server closed the connection unasked");
  }
}

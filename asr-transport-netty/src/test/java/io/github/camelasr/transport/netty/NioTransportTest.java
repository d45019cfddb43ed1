package io.github.camelasr.transport.netty;

import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.tck.TransportContract;

/** What is there on every system: the JDK's selectors and the JDK's TLS. */
final class NioTransportTest extends TransportContract {
  @Override
  public Transport newTransport() {
    return new NettyTransport(2, Sockets.NIO, Tls.ofTheJdk());
  }
}

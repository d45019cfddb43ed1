package io.github.camelasr.tck;

import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.Transports;

final class JavaNetHttpTransportTest extends TransportContract {
  @Override
  public Transport newTransport() {
    return Transports.javaNetHttp();
  }
}

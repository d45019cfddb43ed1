package io.github.camelasr.transport.netty;

import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.Transports;
import org.jspecify.annotations.Nullable;

/** The JDK's transport, started when it is first needed. */
final class FallBack {
  private @Nullable Transport transport;
  private boolean closed;

  synchronized Transport get() {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    Transport started = transport == null ? Transports.javaNetHttp() : transport;
    transport = started;
    return started;
  }

  synchronized void close() {
    closed = true;
    if (transport != null) {
      transport.close();
    }
  }
}

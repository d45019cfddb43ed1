package io.github.camelasr.engine.transport;

import io.github.camelasr.api.spi.Outbox;

/** A WebSocket. All methods are called on the session's loop. */
public interface Link {

  /**
   * Takes outgoing messages.
   *
   * @return the outbox, always the same
   */
  Outbox outbox();

  /**
   * Whether another message would go out soon. If not, {@link LinkListener#roomAgain()} follows.
   *
   * @return false while too much waits to be sent
   */
  boolean writable();

  /**
   * Sends what waits, then closes. The listener hears nothing more.
   *
   * @param code the WebSocket close code, 1000 for an orderly end
   */
  void close(int code);

  /** Drops the connection at once. The listener hears nothing more. */
  void abort();
}

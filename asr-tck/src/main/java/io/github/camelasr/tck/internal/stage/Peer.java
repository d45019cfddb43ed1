package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.Reply;

/** The vendor's end of a WebSocket or of an HTTP request. */
public interface Peer {

  /** Says something: a message, the answer to an upgrade, or the answer to a request. */
  void say(Reply reply);

  /** Breaks the connection. */
  void breakOff();

  /** The time on the virtual clock. */
  long nanos();
}

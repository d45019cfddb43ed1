package io.github.camelasr.tck;

import io.github.camelasr.engine.transport.Transport;

/** What the parts of {@link TransportContract} have in common. */
interface TransportUser {
  /** Enough for every message but those that are to be too long. */
  int MAX_BYTES = 1 << 20;

  Transport transport();

  Transport newTransport();
}

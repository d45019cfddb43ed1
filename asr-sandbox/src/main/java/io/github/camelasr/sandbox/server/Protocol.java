package io.github.camelasr.sandbox.server;

import java.util.Optional;

/**
 * One WebSocket protocol of one vendor. Shared by all its sessions and safe for several threads.
 */
public interface Protocol extends Offer {

  /**
   * Returns the path that is the vendor's own.
   *
   * @return such as {@code /v2/iat}; a segment in braces stands for any one segment
   */
  String path();

  /**
   * Judges a handshake.
   *
   * @param request the request
   * @return the refusal, empty to let the client in
   */
  Optional<Refusal> check(Upgrade request);

  /**
   * Begins a dialogue after the handshake.
   *
   * @param request the handshake's request
   * @param peer the client; calls are allowed on the session's event loop only
   * @param log takes down what happens
   * @return the dialogue
   */
  Dialogue open(Upgrade request, Peer peer, SessionLog log);

  /** Makes all tokens of the vendor dead, as if their time were over; does nothing by default. */
  default void expireTokens() {}
}

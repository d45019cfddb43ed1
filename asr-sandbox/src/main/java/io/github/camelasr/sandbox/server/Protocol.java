package io.github.camelasr.sandbox.server;

import java.util.Map;
import java.util.Optional;

/**
 * One WebSocket protocol of one vendor. Shared by all its sessions and safe for several threads.
 */
public interface Protocol {

  /**
   * Returns the vendor's name.
   *
   * @return such as {@code iflytek}
   */
  String vendor();

  /**
   * Returns the protocol's name.
   *
   * @return such as {@code iat}
   */
  String variant();

  /**
   * Returns the path that is the vendor's own.
   *
   * @return such as {@code /v2/iat}
   */
  String path();

  /**
   * Returns what a client needs to come in.
   *
   * @param authority host and port of this server
   * @return the endpoint and the dummy credentials, by the names of the provider's options, in a
   *     stable order
   */
  Map<String, String> access(Authority authority);

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
   * @param peer the client; calls are allowed on the session's event loop only
   * @param log takes down what happens
   * @return the dialogue
   */
  Dialogue open(Peer peer, SessionLog log);
}

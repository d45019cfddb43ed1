package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.FaultScript;
import java.time.Clock;
import java.util.Map;

/**
 * What all connections of a server share.
 *
 * @param protocols the protocols by their paths
 * @param book takes down the sessions
 * @param faults what goes wrong
 * @param clock the server's idea of the time, for Date headers
 */
public record House(
    Map<String, Protocol> protocols, SessionBook book, FaultScript faults, Clock clock) {

  /** Copies the protocols. */
  public House {
    protocols = Map.copyOf(protocols);
  }
}

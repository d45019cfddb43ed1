package io.github.camelasr.sandbox.server;

/**
 * A client that was let in.
 *
 * @param protocol what it came for
 * @param request its handshake
 * @param log its session
 */
record Arrival(Protocol protocol, Upgrade request, SessionLog log) {}

package io.github.camelasr.engine.transport;

/**
 * Why a connection failed.
 *
 * @param kind what kind of fault
 * @param message what happened, without a final full stop, without secrets and without the query of
 *     the URI
 */
public record LinkFault(Kind kind, String message) {
  /** What kind of fault. */
  public enum Kind {
    /** The connection could not be made or broke. */
    NETWORK,
    /** The server's certificate is not trusted, or TLS failed otherwise. */
    TLS,
    /** The server sent something that is not allowed, such as a message that is too long. */
    PROTOCOL
  }
}

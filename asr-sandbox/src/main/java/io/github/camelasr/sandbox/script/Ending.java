package io.github.camelasr.sandbox.script;

/**
 * How a session ended; of several causes the first.
 *
 * @param how the kind of end
 * @param code what belongs to it: HTTP status, vendor code or WebSocket close status; 0 where there
 *     is none
 */
public record Ending(How how, int code) {

  /** The kinds of end. */
  public enum How {
    /** Not ended yet. */
    OPEN,
    /** The handshake was refused; the code is the HTTP status. */
    REFUSED,
    /** The vendor sent an error; the code is the vendor's. */
    ERROR,
    /** The client closed; the code is its WebSocket status, 1005 if it gave none. */
    CLIENT_CLOSED,
    /** The client gave the session up in the vendor's own way, such as an END that cancels. */
    CANCELLED,
    /** The server closed first; the code is its WebSocket status. */
    SERVER_CLOSED,
    /** The connection broke without a close frame. */
    ABORTED,
    /** The server reset the connection because a fault said so. */
    RESET
  }

  /** A session that is still open. */
  public static final Ending OPEN = new Ending(How.OPEN, 0);
}

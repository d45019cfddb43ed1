package io.github.camelasr.sandbox.server;

/** The server's side of one session. All calls come on the session's event loop, never nested. */
public interface Dialogue {

  /** The handshake is done: from now on messages can be sent. */
  default void opened() {}

  /**
   * Reads a text message.
   *
   * @param utf8 the whole message; not checked to be UTF-8
   */
  void text(byte[] utf8);

  /**
   * Reads a binary message.
   *
   * @param message the whole message
   */
  void binary(byte[] message);

  /**
   * Sends the vendor's error message and ends as the vendor does.
   *
   * @param code the vendor's code
   * @param message the vendor's text
   */
  void fail(int code, String message);
}

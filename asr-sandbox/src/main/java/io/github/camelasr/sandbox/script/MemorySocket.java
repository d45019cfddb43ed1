package io.github.camelasr.sandbox.script;

/** What the client of a WebSocket within the process does to the sandbox. */
public interface MemorySocket {

  /**
   * A text message has arrived.
   *
   * @param utf8 the whole message
   */
  void text(byte[] utf8);

  /**
   * A binary message has arrived.
   *
   * @param message the whole message
   */
  void binary(byte[] message);

  /**
   * The client's close frame has arrived.
   *
   * @param status the close status, 1005 for none
   */
  void closed(int status);

  /** The connection is gone. */
  void gone();
}

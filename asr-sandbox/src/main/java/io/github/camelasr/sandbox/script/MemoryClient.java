package io.github.camelasr.sandbox.script;

/**
 * The client of a WebSocket within the process, as the sandbox sees it. It is called in the middle
 * of the sandbox's work and must not call back before it has returned: a network takes time.
 */
public interface MemoryClient {

  /** The client is let in. */
  void opened();

  /**
   * The client is not let in; nothing follows.
   *
   * @param answer status, headers and body
   */
  void refused(MemoryAnswer answer);

  /**
   * A text message.
   *
   * @param text the message
   */
  void message(String text);

  /**
   * The server has sent a close frame.
   *
   * @param status the close status
   */
  void closed(int status);

  /** The connection is gone without a close frame, or after one; nothing follows. */
  void broken();

  /**
   * The server stops reading, or reads again.
   *
   * @param wanted whether it reads from now on; it does at the start
   */
  void reading(boolean wanted);
}

package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Time;

/** The server's end of one WebSocket. For the session's event loop only. */
interface Wire extends Time {

  /** Whether messages can still be sent. */
  boolean isOpen();

  /**
   * Sends a text message.
   *
   * @param text the message
   * @param fragment the most bytes a fragment of it may have
   */
  void send(String text, int fragment);

  void ping();

  /** Asks the client to close. */
  void askToClose(int status);

  /** Sends a close frame and is gone without waiting for the client's. */
  void close(int status);

  /** Ends the connection without a word. */
  void drop();

  /** Ends the connection by a TCP reset. */
  void reset();

  /** Whether what the client sends is read from now on. */
  void reading(boolean wanted);
}

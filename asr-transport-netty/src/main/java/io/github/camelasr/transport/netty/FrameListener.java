package io.github.camelasr.transport.netty;

/** Hears what a {@link FrameReader} reads; arrays are valid during the call only. */
interface FrameListener {

  /** A whole message came. */
  void message(byte[] array, int length);

  /** The server asks whether anybody is there. */
  void ping(byte[] array, int length);

  /** The server closes the link. */
  void close(int code, String reason);

  /**
   * The server did what is not allowed.
   *
   * @param code tells it so
   * @param what tells the user so
   */
  void violation(int code, String what);

  /** Whether nothing that still comes matters. */
  boolean isOver();
}

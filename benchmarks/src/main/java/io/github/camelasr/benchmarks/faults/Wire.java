package io.github.camelasr.benchmarks.faults;

/** What bad weather does to a connection: a WebSocket, or an HTTP request under way. */
interface Wire {

  /** The connection is reset; both sides notice. */
  void reset();

  /** The server ends its side without a word, and goes on reading. */
  void halfClose();

  /** Nothing arrives any more, in neither direction, and nobody is told. */
  void mute();

  /** Whether the server reads what comes. */
  void reading(boolean wanted);
}

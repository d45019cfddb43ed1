package io.github.camelasr.engine.transport;

/** An HTTP request under way. */
@FunctionalInterface
public interface Exchange {

  /** Gives the request up; its listener hears nothing more. Does nothing after the answer. */
  void cancel();
}

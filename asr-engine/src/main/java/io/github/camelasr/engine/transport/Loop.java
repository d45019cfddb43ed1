package io.github.camelasr.engine.transport;

import java.util.concurrent.Executor;

/**
 * The one thread of a session, shared by many: tasks run one after the other, so nothing of a
 * session needs a lock or a thread or timer of its own. Virtual time is just another loop.
 */
public interface Loop extends Executor {

  /**
   * The loop's clock.
   *
   * @return nanoseconds since some moment, never going back
   */
  long nanoTime();

  /**
   * Runs a task soon. May be called from any thread.
   *
   * @param task what to run; must not block
   */
  @Override
  void execute(Runnable task);

  /**
   * Runs a task at a time.
   *
   * @param nanoTime when, on this loop's clock; at once if that is past
   * @param task what to run; must not block
   * @return lets the task be called off
   */
  Timer at(long nanoTime, Runnable task);

  /** A task that waits for its time. */
  @FunctionalInterface
  interface Timer {
    /** Calls the task off; does nothing if it has run. */
    void cancel();
  }
}

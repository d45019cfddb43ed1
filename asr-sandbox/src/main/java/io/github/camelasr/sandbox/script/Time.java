package io.github.camelasr.sandbox.script;

import java.time.Duration;

/**
 * The time in which a {@link io.github.camelasr.sandbox.MemorySandbox} lives: usually one that a
 * test moves by hand, so that hours pass in seconds. Everything runs on one thread.
 */
public interface Time {

  /**
   * Tells the time.
   *
   * @return nanoseconds since some moment, never going back
   */
  long nanoTime();

  /**
   * Runs a task later.
   *
   * @param delay how much later
   * @param task what to run
   * @return takes the task back; does nothing if it has run
   */
  Runnable after(Duration delay, Runnable task);
}

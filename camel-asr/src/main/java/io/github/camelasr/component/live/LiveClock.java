package io.github.camelasr.component.live;

import java.time.Duration;

/** Time, as live sessions need it. */
public interface LiveClock {

  /**
   * The time now.
   *
   * @return nanoseconds from any beginning
   */
  long nanos();

  /**
   * Runs something short later, or never if the component stops before.
   *
   * @param delay how much later
   * @param task what to run
   */
  void after(Duration delay, Runnable task);
}

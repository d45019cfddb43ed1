package io.github.camelasr.engine.quota;

import java.time.Duration;

/**
 * A place among an account's sessions, asked for or had. To be used on its visitor's loop only, and
 * to be closed in any case.
 */
public interface Lease extends AutoCloseable {

  /** Asks for the place; the visitor hears of it, perhaps at once. Called once. */
  void acquire();

  /**
   * Tells how much audio went to the vendor.
   *
   * @param audio what was sent since it was told last
   */
  void used(Duration audio);

  /** Gives the place back, or leaves the queue; does nothing the second time. */
  @Override
  void close();
}

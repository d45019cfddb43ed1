package io.github.camelasr.engine.recording;

import java.net.URI;

/** A recording that lies where a vendor can fetch it, until this is closed. Thread-safe. */
public interface Publication extends AutoCloseable {

  /**
   * Where the vendor finds it. Whoever knows this can fetch it too, so it is never shown as a
   * whole.
   *
   * @return an {@code https} or {@code http} URL
   */
  URI url();

  /**
   * Whether somebody has asked for it, as far as can be told.
   *
   * @return false if certainly nobody has
   */
  default boolean wasFetched() {
    return true;
  }

  /** Takes the recording away; does nothing the second time. */
  @Override
  void close();
}

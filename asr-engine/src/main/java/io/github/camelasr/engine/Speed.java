package io.github.camelasr.engine;

/** How fast audio goes to a vendor. */
public enum Speed {
  /** Recorded audio, as fast as the vendor's own pacing rule allows; the caller waits with it. */
  REALTIME,
  /**
   * Recorded audio, as fast as the connection takes it: for sandboxes, and vendors that allow it.
   */
  MAX,
  /**
   * Live audio, when it comes. The caller need not wait: what the ring cannot hold because no
   * vendor could be reached for too long is salvaged or declared lost, the oldest first.
   */
  LIVE
}

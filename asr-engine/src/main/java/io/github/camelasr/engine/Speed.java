package io.github.camelasr.engine;

/** How fast recorded audio goes to a vendor. */
public enum Speed {
  /** As fast as the vendor's own pacing rule allows. */
  REALTIME,
  /** As fast as the connection takes it: for sandboxes, and vendors that allow it. */
  MAX
}

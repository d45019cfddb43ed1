package io.github.camelasr.api.spi;

/** What the engine can do about a failure. */
public enum Remedy {
  /** Send the same request again. */
  REPEAT,
  /** Get a new token (or sign with a corrected clock) and send the same request again. */
  REAUTH,
  /** Begin a new dialogue from the last commit. */
  RESTART,
  /** Go on with the next provider. */
  FAIL_OVER,
  /** Stop: nothing that the engine could do would help. */
  GIVE_UP
}

package io.github.camelasr.api;

/**
 * A dialogue with a vendor began and owns the audio from here on.
 *
 * @param attempt its number, from 1, never used again in this session
 * @param provider the provider's name
 * @param fromMs the first audio it owns
 * @param reason why it began
 */
public record AttemptStarted(int attempt, String provider, long fromMs, Reason reason)
    implements AsrEvent {

  /** Why an attempt began. */
  public enum Reason {
    /** It is the first of the session. */
    FIRST,
    /** The one before ended in order, by the vendor or at the vendor's limit. */
    ROLLOVER,
    /** The one before failed. */
    RETRY,
    /** The one before failed and another provider took over. */
    FAILOVER
  }
}

package io.github.camelasr.api;

/** What kind of thing went wrong, whoever the vendor is. It decides what the engine tries next. */
public enum ErrorCategory {
  /** The credentials are wrong, missing or expired. */
  AUTHENTICATION,
  /** The credentials are right but do not allow this function, language or address. */
  PERMISSION,
  /** The clock of this machine is further from the vendor's than the signature allows. */
  CLOCK_SKEW,
  /** A paid or daily amount is used up. */
  QUOTA,
  /** Too many requests or sessions at once; later it would work. */
  RATE_LIMIT,
  /** An option is unknown, missing, or has a value that is not allowed. */
  BAD_OPTION,
  /** The audio cannot be read or is not what was declared. */
  BAD_AUDIO,
  /** Nobody answered in time. */
  TIMEOUT,
  /** The connection could not be made or broke. */
  NETWORK,
  /** The vendor failed, or said something that its document does not allow. */
  VENDOR,
  /** The caller cancelled. */
  CANCELLED
}

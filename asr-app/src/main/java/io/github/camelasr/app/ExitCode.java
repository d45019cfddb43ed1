package io.github.camelasr.app;

import io.github.camelasr.api.ErrorCategory;

/** The exit codes that scripts depend on. */
final class ExitCode {
  static final int OK = 0;

  /** Something that no category foresees: a fault of the program itself. */
  static final int INTERNAL = 1;

  static final int USAGE = 2;
  static final int NETWORK = 6;
  static final int CANCELLED = 130;

  private ExitCode() {}

  static int of(ErrorCategory category) {
    return switch (category) {
      case BAD_OPTION -> USAGE;
      case AUTHENTICATION, PERMISSION, CLOCK_SKEW -> 3;
      case QUOTA, RATE_LIMIT -> 4;
      case BAD_AUDIO -> 5;
      case TIMEOUT, NETWORK -> NETWORK;
      case VENDOR -> 7;
      case CANCELLED -> CANCELLED;
    };
  }
}

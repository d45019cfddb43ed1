package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;

/** Refuses what the command line's contract names but this version cannot do. */
final class NotYet {
  private NotYet() {}

  /** An error that says so. */
  static AsrException refuse(String what) {
    return AsrException.of(ErrorCategory.BAD_OPTION, what + " in this version").build();
  }
}

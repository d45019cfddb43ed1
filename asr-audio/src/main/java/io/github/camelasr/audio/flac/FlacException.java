package io.github.camelasr.audio.flac;

import java.io.IOException;

/** The bytes are not what RFC 9639 allows. */
public final class FlacException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Words the fault.
   *
   * @param message what is wrong
   */
  public FlacException(String message) {
    super(message);
  }
}

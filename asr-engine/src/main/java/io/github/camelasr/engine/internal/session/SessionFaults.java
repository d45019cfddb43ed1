package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;

/** What a session says about its caller's mistakes. */
final class SessionFaults {
  private SessionFaults() {}

  static AsrException halfFrame(SessionSetup setup) {
    return AsrException.of(
            ErrorCategory.BAD_AUDIO, "the audio ends within a frame of " + setup.source())
        .provider(setup.provider())
        .remedy("Send a whole number of frames, " + setup.source().bytesPerFrame() + " bytes each.")
        .build();
  }
}

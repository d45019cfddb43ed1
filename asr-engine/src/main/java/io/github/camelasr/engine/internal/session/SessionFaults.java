package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.io.IOException;
import java.nio.file.Path;

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

  static AsrException cannotSpool(SessionSetup setup, IOException e) {
    return AsrException.of(
            ErrorCategory.BAD_AUDIO, "the recording cannot be kept until it is handed in")
        .provider(setup.provider())
        .remedy("Make room in the folder for temporary files.")
        .cause(e)
        .build();
  }

  static AsrException cannotRead(SessionSetup setup, Path file, IOException e) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, file + " cannot be read")
        .provider(setup.provider())
        .cause(e)
        .build();
  }
}

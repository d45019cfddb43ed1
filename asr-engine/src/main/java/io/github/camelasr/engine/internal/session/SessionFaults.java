package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** What a session says about its caller's mistakes. */
final class SessionFaults {
  /** What a vendor says that cannot reach a recording. */
  private static final Set<ErrorCategory> UNREACHED =
      EnumSet.of(
          ErrorCategory.BAD_AUDIO,
          ErrorCategory.BAD_OPTION,
          ErrorCategory.NETWORK,
          ErrorCategory.TIMEOUT,
          ErrorCategory.VENDOR);

  private static final String NEVER_FETCHED = "the vendor never fetched the recording";
  private static final String REACH = "Check that it can reach this machine at publishBase.";

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

  /** A job failed with a recording that nobody has fetched; the vendor may not know why. */
  static AsrException unfetched(AsrException error) {
    if (!UNREACHED.contains(error.category())) {
      return error;
    }
    AsrException.Builder told =
        AsrException.of(error.category(), error.detail() + "; " + NEVER_FETCHED)
            .traceId(error.traceId().orElse(null))
            .retryable(error.retryable())
            .cause(error.getCause())
            .remedy(REACH);
    error.code().ifPresent(told::code);
    return told.build();
  }

  /** A result can only be that of something else. */
  static AsrException resultOfNothing() {
    return AsrException.of(ErrorCategory.NETWORK, NEVER_FETCHED).remedy(REACH).build();
  }
}

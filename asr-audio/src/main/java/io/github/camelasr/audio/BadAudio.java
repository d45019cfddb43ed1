package io.github.camelasr.audio;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Words the one sentence about audio that cannot be read. */
final class BadAudio {
  static final String CONVERT = "Convert it to WAV, FLAC or MP3 first.";

  private BadAudio() {}

  /** {@code NAME REASON}, such as "talk.wav is empty". */
  static AsrException of(String name, String reason) {
    return of(name, reason, "");
  }

  static AsrException of(String name, String reason, String remedy) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, name + " " + reason).remedy(remedy).build();
  }

  static AsrException damaged(String name, String reason, @Nullable Throwable cause) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, name + " " + reason)
        .remedy("The file is damaged or incomplete; get it again.")
        .cause(cause)
        .build();
  }

  static AsrException unreadable(String name, IOException cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return AsrException.of(ErrorCategory.BAD_AUDIO, "cannot read " + name + ": " + reason)
        .cause(cause)
        .build();
  }
}

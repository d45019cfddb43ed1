package io.github.camelasr.engine.recording;

import io.github.camelasr.api.AudioFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A recording that lies in a file and is handed in as it is.
 *
 * @param path the file, which must not change until the session has ended
 * @param format what is inside, where that is known; the vendor is told
 * @param duration its length, where that is known; the ledger counts by it
 */
public record RecordingFile(Path path, Optional<AudioFormat> format, Optional<Duration> duration) {

  /** Checks that nothing is missing. */
  public RecordingFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(duration, "duration");
  }

  /**
   * A file of which nothing is known.
   *
   * @param path the file
   * @return the recording
   */
  public static RecordingFile of(Path path) {
    return new RecordingFile(path, Optional.empty(), Optional.empty());
  }
}

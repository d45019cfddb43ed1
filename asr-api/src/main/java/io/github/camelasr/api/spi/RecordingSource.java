package io.github.camelasr.api.spi;

import io.github.camelasr.api.AudioFormat;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole recording that is handed in as a job.
 *
 * @param url where the vendor can fetch it itself
 * @param fileName its name
 * @param bytes its size
 * @param duration its length
 * @param format what is inside; where a container holds it, that of its audio
 */
public record RecordingSource(
    Optional<URI> url,
    Optional<String> fileName,
    OptionalLong bytes,
    Optional<Duration> duration,
    Optional<AudioFormat> format) {

  /**
   * A recording of whose audio nothing is known.
   *
   * @param url where the vendor can fetch it itself
   * @param fileName its name
   * @param bytes its size
   * @param duration its length
   */
  public RecordingSource(
      Optional<URI> url,
      Optional<String> fileName,
      OptionalLong bytes,
      Optional<Duration> duration) {
    this(url, fileName, bytes, duration, Optional.empty());
  }

  /**
   * The same recording where the vendor can fetch it.
   *
   * @param place the URL
   * @return the recording there
   */
  public RecordingSource at(URI place) {
    return new RecordingSource(Optional.of(place), fileName, bytes, duration, format);
  }
}

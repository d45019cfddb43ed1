package io.github.camelasr.api.spi;

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
 */
public record RecordingSource(
    Optional<URI> url,
    Optional<String> fileName,
    OptionalLong bytes,
    Optional<Duration> duration) {}

package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.engine.recording.RecordingFile;
import io.github.camelasr.engine.transport.RequestBody;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job is to recognise.
 *
 * @param source what the dialect is told of it
 * @param body its bytes
 * @param frames its length in frames; 0 if it is not known
 * @param audioBytes its size; 0 if it is not known
 * @param unfetched whether it lies where the vendor has to fetch it and certainly nobody has
 */
record Recording(
    RecordingSource source,
    RequestBody body,
    long frames,
    long audioBytes,
    BooleanSupplier unfetched) {
  private static final RequestBody NOTHING = RequestBody.of(new byte[0]);
  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

  /** Whatever was handed in before. */
  static final Recording UNKNOWN =
      new Recording(
          new RecordingSource(
              Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty()),
          NOTHING,
          0,
          0);

  private Recording(RecordingSource source, RequestBody body, long frames, long audioBytes) {
    this(source, body, frames, audioBytes, () -> false);
  }

  /** What lies at a URL. */
  static Recording at(URI url, Recording known) {
    return at(url, known, () -> false);
  }

  /** What was published at a URL. */
  static Recording at(URI url, Recording known, BooleanSupplier unfetched) {
    return new Recording(
        known.source().at(url), NOTHING, known.frames(), known.audioBytes(), unfetched);
  }

  /** What was sent, as a WAV file. */
  static Recording of(RequestBody body, SessionSetup setup, long frames) {
    AudioFormat format = setup.source();
    RecordingSource source =
        new RecordingSource(
            Optional.empty(),
            Optional.of("audio.wav"),
            OptionalLong.of(body.length()),
            Optional.of(Duration.ofMillis(frames * 1_000 / format.sampleRateHz())),
            Optional.of(setup.target()));
    return new Recording(source, body, frames, frames * format.bytesPerFrame());
  }

  /**
   * What lies in a file. Its name is told by its ending only, because names of files tell things.
   *
   * @throws IOException if there is no such file to read
   */
  static Recording of(RecordingFile file, AudioFormat format) throws IOException {
    long bytes = Files.size(file.path());
    RecordingSource source =
        new RecordingSource(
            Optional.empty(),
            Optional.of("audio" + ending(file.path())),
            OptionalLong.of(bytes),
            file.duration(),
            file.format());
    long frames = file.duration().map(length -> frames(length, format)).orElse(0L);
    return new Recording(source, NOTHING, frames, bytes);
  }

  private static long frames(Duration length, AudioFormat format) {
    return Math.round(length.toNanos() / 1e9 * format.sampleRateHz());
  }

  private static String ending(Path file) {
    Matcher found = ENDING.matcher(String.valueOf(file.getFileName()));
    return found.find() ? "." + found.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether it was published and certainly nobody has fetched it. */
  boolean isUnfetched() {
    return unfetched.getAsBoolean();
  }

  /** The error of a job that was accepted, as the user is told it. */
  AsrException explained(AsrException error) {
    return isUnfetched() ? SessionFaults.unfetched(error) : error;
  }
}

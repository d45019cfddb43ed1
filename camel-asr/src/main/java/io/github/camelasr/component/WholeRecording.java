package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.audio.AudioInput;
import io.github.camelasr.audio.DetectedAudio;
import io.github.camelasr.audio.PcmReader;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.recording.RecordingFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions through which no audio passes: a job that was handed in before, a URL that the
 * vendor fetches, a file that is published for it as it is.
 */
final class WholeRecording {
  private final Recognizer recognizer;
  private final Message message;

  WholeRecording(Recognizer recognizer, Message message) {
    this.recognizer = recognizer;
    this.message = message;
  }

  /** How to open the session, or empty if the audio has to be read and sent. Blocks. */
  Optional<Function<SessionListener, AsrSession>> open() {
    if (recognizer.namesRecording()) {
      return Optional.of(recognizer::openNamed);
    }
    String task = message.getHeader(AsrHeaders.RESUME, String.class);
    if (task != null) {
      return Optional.of(listener -> recognizer.resume(task, listener));
    }
    URI url = BodyAudio.url(message);
    if (url != null && fetches()) {
      return Optional.of(listener -> recognizer.openUrl(url, listener));
    }
    Path file = url == null && recognizer.isUrlOnly() ? BodyAudio.file(message) : null;
    return Optional.ofNullable(file)
        .map(WholeRecording::asItIs)
        .map(recording -> listener -> recognizer.openFile(recording, listener));
  }

  private boolean fetches() {
    return recognizer.declaration().capabilities().contains(Capability.AUDIO_BY_URL);
  }

  /** The file if it is compressed or 16-bit PCM; anything else is better decoded and sent. */
  private static @Nullable RecordingFile asItIs(Path file) {
    try (AudioInput input = AudioInput.open(file)) {
      DetectedAudio found = input.detected();
      if (found.decoded().isEmpty()) {
        return RecordingFile.of(file);
      }
      return isTakenByAll(found) ? described(file, input, found.decoded().get()) : null;
    }
  }

  private static boolean isTakenByAll(DetectedAudio found) {
    return switch (found.container()) {
      case WAV -> found.encoding().filter(AudioEncoding.PCM_S16LE::equals).isPresent();
      case AIFF, RAW -> false;
      default -> true;
    };
  }

  private static RecordingFile described(Path file, AudioInput input, AudioFormat format) {
    try (PcmReader reader = input.decode()) {
      Optional<Duration> length =
          reader.frames().isPresent()
              ? Optional.of(length(reader.frames().getAsLong(), format.sampleRateHz()))
              : Optional.empty();
      return new RecordingFile(file, Optional.of(format), length);
    }
  }

  private static Duration length(long frames, int rate) {
    return Duration.ofSeconds(frames / rate, Math.round(frames % rate * 1e9 / rate));
  }
}

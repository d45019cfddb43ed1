package io.github.camelasr.app;

import io.github.camelasr.audio.Microphone;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What is to be recognised, as the body of a message.
 *
 * @param body a {@link Path}, an {@link InputStream}, a {@link URI} that the vendor fetches, or
 *     nothing where the options name the recording
 * @param name what to call it
 * @param rateHz of audio without a header, if it is such
 * @param ending what to close or to delete afterwards
 */
record Recording(Object body, String name, OptionalInt rateHz, Ending ending)
    implements AutoCloseable {

  private static final Ending NOTHING = () -> {};

  /** What is to be done when the recording is not needed any more. */
  interface Ending {
    void run() throws IOException;
  }

  private Recording(Object body, String name) {
    this(body, name, OptionalInt.empty(), NOTHING);
  }

  static Recording of(Path file) {
    return new Recording(file, file.toString());
  }

  static Recording of(InputStream stream, String name) {
    return new Recording(stream, name);
  }

  /** What the vendor fetches itself. The query is not shown, because it may hold a signature. */
  static Recording of(URI url) {
    String shown = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    return new Recording(url, shown);
  }

  /** What the options name. */
  static Recording named() {
    return new Recording("", "the recording");
  }

  static Recording temporary(Path file) {
    Ending deletion = () -> Files.deleteIfExists(file);
    return new Recording(file, file.toString(), OptionalInt.empty(), deletion);
  }

  static Recording of(Microphone microphone) {
    return new Recording(
        new MicrophoneStream(microphone),
        microphone.name(),
        OptionalInt.of(microphone.format().sampleRateHz()),
        microphone::close);
  }

  @Override
  public void close() throws IOException {
    ending.run();
  }
}

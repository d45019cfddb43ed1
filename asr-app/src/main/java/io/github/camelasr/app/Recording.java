package io.github.camelasr.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be recognised, as the body of a message.
 *
 * @param body a {@link Path}, an {@link InputStream}, a {@link URI} that the vendor fetches, or
 *     nothing where the options name the recording
 * @param name what to call it
 * @param temporary a file to delete afterwards
 */
record Recording(Object body, String name, Optional<Path> temporary) implements AutoCloseable {

  static Recording of(Path file) {
    return new Recording(file, file.toString(), Optional.empty());
  }

  static Recording of(InputStream stream, String name) {
    return new Recording(stream, name, Optional.empty());
  }

  /** What the vendor fetches itself. The query is not shown, because it may hold a signature. */
  static Recording of(URI url) {
    String shown = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    return new Recording(url, shown, Optional.empty());
  }

  /** What the options name. */
  static Recording named() {
    return new Recording("", "the recording", Optional.empty());
  }

  static Recording temporary(Path file) {
    return new Recording(file, file.toString(), Optional.of(file));
  }

  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      Files.deleteIfExists(temporary.get());
    }
  }
}

package io.github.camelasr.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be recognised, as the body of a message.
 *
 * @param body a {@link Path} or an {@link InputStream}
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

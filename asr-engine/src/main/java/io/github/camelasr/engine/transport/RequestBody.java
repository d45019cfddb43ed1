package io.github.camelasr.engine.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of an HTTP request, which may be sent more than once. */
public interface RequestBody {

  /**
   * Its size.
   *
   * @return bytes
   */
  long length();

  /**
   * Reads it from the beginning; called on a thread that may block.
   *
   * @return a stream, which the caller closes
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;

  /**
   * A body in memory.
   *
   * @param bytes the body, which must not change
   * @return the body
   */
  static RequestBody of(byte[] bytes) {
    return new RequestBody() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /**
   * A body in a file.
   *
   * @param file the file, which must not change
   * @param length its size in bytes
   * @return the body
   */
  static RequestBody of(Path file, long length) {
    return new RequestBody() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }
}

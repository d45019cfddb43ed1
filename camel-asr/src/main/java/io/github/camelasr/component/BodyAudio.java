package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.audio.AudioInput;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/** Opens the audio that a message holds, whatever type its body has. Blocks. */
final class BodyAudio {
  private static final String UNNAMED = "the message body";

  private BodyAudio() {}

  /**
   * Opens a body.
   *
   * @param message a String, {@link File} or {@link Path} names a file; everything else is the
   *     audio itself
   * @param raw what audio without a header is, if that is told
   * @return the audio, to be closed by the caller
   * @throws AsrException of category {@code BAD_AUDIO} if there is none
   */
  static AudioInput open(Message message, Optional<AudioFormat> raw) {
    Object body = unwrap(message.getBody());
    Path file = file(body);
    if (file != null) {
      return raw.isPresent() ? AudioInput.open(file, raw.get()) : AudioInput.open(file);
    }
    String name = message.getHeader(Exchange.FILE_NAME, UNNAMED, String.class);
    InputStream stream = stream(message, body);
    return raw.isPresent()
        ? AudioInput.open(stream, name, raw.get())
        : AudioInput.open(stream, name);
  }

  /** A local file stands for itself, one fetched from a server for what was fetched. */
  private static @Nullable Object unwrap(@Nullable Object body) {
    if (body instanceof WrappedFile<?> wrapped) {
      return wrapped.getFile() instanceof File file ? file : wrapped.getBody();
    }
    return body;
  }

  private static @Nullable Path file(@Nullable Object body) {
    if (body instanceof Path path) {
      return path;
    }
    if (body instanceof File file) {
      return file.toPath();
    }
    return body instanceof String name ? path(name) : null;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw bad("the message body is a String, but no path of a file", e);
    }
  }

  private static InputStream stream(Message message, @Nullable Object body) {
    if (body instanceof byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }
    if (body instanceof ByteBuffer buffer) {
      return stream(buffer);
    }
    if (body instanceof StreamCache cache) {
      cache.reset(); // whoever logged or tried it before may have read it
    }
    InputStream stream =
        message
            .getExchange()
            .getContext()
            .getTypeConverter()
            .convertTo(InputStream.class, message.getExchange(), body);
    if (stream == null) {
      throw bad(
          body == null
              ? "the message has no body"
              : "the message body is a " + body.getClass().getName() + ", which holds no audio",
          null);
    }
    return stream;
  }

  /** Leaves the buffer's position alone, so that the message can be sent again. */
  private static InputStream stream(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return new ByteArrayInputStream(bytes);
  }

  private static AsrException bad(String detail, @Nullable Throwable cause) {
    return AsrException.of(ErrorCategory.BAD_AUDIO, detail)
        .remedy("Send audio as bytes or a stream, or the path of a file.")
        .cause(cause)
        .build();
  }
}

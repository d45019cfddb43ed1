package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.audio.AudioInput;
import io.github.camelasr.engine.recording.Download;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/** Opens the audio that a message holds, whatever type its body has. Blocks. */
final class BodyAudio {
  private static final Pattern URL_TEXT = Pattern.compile("^(?i)https?://");
  private static final String UNNAMED = "the message body";

  private BodyAudio() {}

  /**
   * Opens a body.
   *
   * @param message a String, {@link File} or {@link Path} names a file; a {@link URI}, a {@link
   *     URL} or a String that begins like one is fetched; everything else is the audio itself
   * @param raw what audio without a header is, if that is told
   * @param download fetches what lies at a URL
   * @return the audio, to be closed by the caller
   * @throws AsrException of category {@code BAD_AUDIO} if there is none
   */
  static AudioInput open(Message message, Optional<AudioFormat> raw, Download download) {
    URI url = url(message);
    if (url != null) {
      return open(fetched(url, download), url.getPath(), raw);
    }
    Object body = unwrap(message.getBody());
    Path file = file(body);
    if (file != null) {
      return raw.isPresent() ? AudioInput.open(file, raw.get()) : AudioInput.open(file);
    }
    String name = message.getHeader(Exchange.FILE_NAME, UNNAMED, String.class);
    return open(stream(message, body), name, raw);
  }

  private static AudioInput open(InputStream stream, String name, Optional<AudioFormat> raw) {
    return raw.isPresent()
        ? AudioInput.open(stream, name, raw.get())
        : AudioInput.open(stream, name);
  }

  /**
   * The URL that a message names by its header or its body.
   *
   * @return null if it names none
   */
  static @Nullable URI url(Message message) {
    Object named = message.getHeader(AsrHeaders.AUDIO_URL);
    Object given = named == null ? message.getBody() : named;
    try {
      if (given instanceof URI uri) {
        return uri;
      }
      if (given instanceof URL url) {
        return url.toURI();
      }
      return given instanceof String text && (named != null || URL_TEXT.matcher(text).find())
          ? new URI(text)
          : null;
    } catch (URISyntaxException e) {
      // It may hold a signature: it is never shown as a whole.
      throw bad("the URL of the recording is malformed at character " + e.getIndex(), null);
    }
  }

  /**
   * The file that the body names.
   *
   * @return null if it is no file
   */
  static @Nullable Path file(Message message) {
    return file(unwrap(message.getBody()));
  }

  /** Fetches into a file that is gone as soon as it is closed. */
  private static InputStream fetched(URI url, Download download) {
    try {
      Path file = Files.createTempFile("asr-", ".audio");
      try {
        download.fetch(url, file);
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException | RuntimeException e) {
        Files.delete(file);
        throw e;
      }
    } catch (IOException e) {
      throw bad("what was fetched cannot be kept", e);
    }
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

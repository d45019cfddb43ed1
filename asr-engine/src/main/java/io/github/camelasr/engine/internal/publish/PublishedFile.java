package io.github.camelasr.engine.internal.publish;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Answers requests for one file, also for parts of it. */
record PublishedFile(Path path, String name, AtomicBoolean asked) {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_ALLOWED = 405;
  private static final int NO_SUCH_PART = 416;
  private static final long NO_BODY = -1;

  private static final Map<String, String> TYPES =
      Map.of(
          "wav", "audio/wav",
          "mp3", "audio/mpeg",
          "m4a", "audio/mp4",
          "aac", "audio/aac",
          "flac", "audio/flac",
          "opus", "audio/ogg",
          "amr", "audio/amr",
          "wma", "audio/x-ms-wma");

  void answer(HttpExchange exchange) throws IOException {
    asked.set(true);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (!head && !exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
      return;
    }
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      answer(exchange, file, head);
    }
  }

  private void answer(HttpExchange exchange, FileChannel file, boolean head) throws IOException {
    long size = file.size();
    String tag = tag(size);
    ByteRange range = range(exchange.getRequestHeaders(), size, tag);
    boolean partial = range != null;
    ByteRange part = range == null ? ByteRange.whole(size) : range;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Accept-Ranges", "bytes");
    headers.set("Cache-Control", "private, no-store");
    headers.set("ETag", tag);
    if (partial) {
      headers.set("Content-Range", part.of(size));
    }
    if (partial && part.isEmpty()) {
      exchange.sendResponseHeaders(NO_SUCH_PART, NO_BODY);
      return;
    }
    headers.set("Content-Type", TYPES.getOrDefault(ending(name), "application/octet-stream"));
    int status = partial ? PARTIAL : OK;
    if (head || part.isEmpty()) {
      headers.set("Content-Length", String.valueOf(part.length()));
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, part.length());
      send(file, part, exchange.getResponseBody());
    }
  }

  /** A client that has a part of another version gets the whole of this one. */
  private static @Nullable ByteRange range(Headers asked, long size, String tag) {
    String range = asked.getFirst("Range");
    String version = asked.getFirst("If-Range");
    return range == null || (version != null && !version.equals(tag))
        ? null
        : ByteRange.of(range, size).orElse(null);
  }

  private String tag(long size) throws IOException {
    return '"'
        + Long.toHexString(size)
        + '-'
        + Long.toHexString(Files.getLastModifiedTime(path).toMillis())
        + '"';
  }

  private static void send(FileChannel file, ByteRange part, OutputStream body) throws IOException {
    try (WritableByteChannel out = Channels.newChannel(body)) {
      long at = part.from();
      while (at <= part.to()) {
        long sent = file.transferTo(at, part.to() - at + 1, out);
        if (sent <= 0) {
          throw new IOException("the file became shorter");
        }
        at += sent;
      }
    }
  }

  static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}

package io.github.camelasr.engine.recording;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Fetches a recording over HTTP. TLS is always verified; plain HTTP stays on this machine unless
 * somebody insists. A redirection is held to the same rules. Errors show scheme, host and path
 * only, because a query may hold a signature. Thread-safe.
 */
public final class Download {
  private static final int MOST_REDIRECTIONS = 5;
  private static final long MOST_BYTES = 2L << 30;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final boolean allowInsecure;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A client that fetches any number of recordings.
   *
   * @param allowInsecure whether plain HTTP may go to other machines
   */
  public Download(boolean allowInsecure) {
    this.allowInsecure = allowInsecure;
  }

  /**
   * Fetches a URL. Blocks.
   *
   * @param uri the URL
   * @param file is there already and is overwritten
   * @throws AsrException if it cannot be fetched, of category {@code CANCELLED} if this thread is
   *     interrupted meanwhile
   */
  public void fetch(URI uri, Path file) {
    URI at = uri;
    try {
      for (int hops = 0; hops <= MOST_REDIRECTIONS; hops++) {
        HttpResponse<InputStream> response = get(at);
        try (InputStream body = response.body()) {
          Optional<String> next = redirection(response);
          if (next.isEmpty()) {
            expectOk(response.statusCode(), at);
            save(body, file, at);
            return;
          }
          at = at.resolve(next.get());
        }
      }
      throw error(ErrorCategory.NETWORK, at, "redirects too often").build();
    } catch (InterruptedException e) {
      throw error(ErrorCategory.CANCELLED, at, "was not fetched to its end").build();
    } catch (HttpTimeoutException e) {
      throw error(ErrorCategory.TIMEOUT, at, "did not answer in time").build();
    } catch (IOException e) {
      throw error(ErrorCategory.NETWORK, at, "cannot be fetched").cause(e).build();
    }
  }

  private HttpResponse<InputStream> get(URI uri) throws IOException, InterruptedException {
    check(uri);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER).build();
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private void check(URI uri) throws UnknownHostException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw error(ErrorCategory.BAD_OPTION, uri, "is neither an http nor an https URL").build();
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw error(ErrorCategory.BAD_OPTION, uri, "is not of the form https://host/path").build();
    }
    if (scheme.equals("http")
        && !allowInsecure
        && !InetAddress.getByName(uri.getHost()).isLoopbackAddress()) {
      throw error(ErrorCategory.BAD_OPTION, uri, "would be fetched unencrypted")
          .remedy("Use https, or say -o allowInsecure=true if that is what you want.")
          .build();
    }
  }

  private static Optional<String> redirection(HttpResponse<?> response) {
    return response.statusCode() / 100 == 3
        ? response.headers().firstValue("location")
        : Optional.empty();
  }

  private static void expectOk(int status, URI uri) {
    if (status != 200) {
      ErrorCategory category =
          switch (status) {
            case 401, 403 -> ErrorCategory.PERMISSION;
            case 404, 410 -> ErrorCategory.BAD_AUDIO;
            case 429 -> ErrorCategory.RATE_LIMIT;
            default -> ErrorCategory.NETWORK;
          };
      throw error(category, uri, "was not given out").code(Integer.toString(status)).build();
    }
  }

  private static void save(InputStream body, Path file, URI uri) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        bytes += count;
        if (bytes > MOST_BYTES) {
          throw error(ErrorCategory.BAD_AUDIO, uri, "is larger than 2 GiB").build();
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private static AsrException.Builder error(ErrorCategory category, URI uri, String what) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String shown = uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    return AsrException.of(category, shown + " " + what);
  }
}

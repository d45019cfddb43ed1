package io.github.camelasr.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Fetches a recording as the vendor does, but from this machine only. */
public final class Fetch {

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]");
  private static final int PATIENCE_MS = 5_000;
  private static final int MAX_BYTES = 64 << 20;

  private Fetch() {}

  /**
   * Fetches on a thread of its own.
   *
   * @param url an http or https URL; what another machine has is not fetched
   * @param done takes the file, or nothing if there is none to be had
   */
  public static void begin(URI url, Consumer<Optional<byte[]>> done) {
    Thread thread = new Thread(() -> done.accept(get(url)), "asr-sandbox-fetch");
    thread.setDaemon(true);
    thread.start();
  }

  private static Optional<byte[]> get(URI url) {
    if (!LOOPBACK.matcher(url.getHost()).matches()) {
      return Optional.empty();
    }
    try {
      HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MS);
      connection.setReadTimeout(PATIENCE_MS);
      connection.setInstanceFollowRedirects(false);
      try (InputStream in = connection.getInputStream()) {
        return Optional.of(in.readNBytes(MAX_BYTES));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

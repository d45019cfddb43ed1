package io.github.camelasr.interop;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The text of one session, put together from numbered pieces. Safe for several threads. */
final class Pieces {
  private static final long PATIENCE_SECONDS = 60;

  private final Map<Integer, String> pieces = new TreeMap<>();
  private final CompletableFuture<String> text = new CompletableFuture<>();

  synchronized void put(int key, String piece) {
    pieces.put(key, piece);
  }

  synchronized void remove(int from, int to) {
    pieces.keySet().removeIf(key -> key >= from && key <= to);
  }

  synchronized void end() {
    text.complete(String.join("", pieces.values()));
  }

  void fail(Throwable why) {
    text.completeExceptionally(why);
  }

  String await() throws ClientFailure, InterruptedException {
    try {
      return text.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ClientFailure failure
          ? failure
          : new ClientFailure(String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      throw new ClientFailure("the client said nothing more for " + PATIENCE_SECONDS + " s");
    }
  }
}

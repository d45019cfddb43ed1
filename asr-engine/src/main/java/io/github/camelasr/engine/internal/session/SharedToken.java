package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A token that is fetched once for all who wait for it, and given to them in the order in which
 * they asked: a future alone would serve the last one first. Thread-safe.
 */
final class SharedToken {
  private final CompletableFuture<Token> token = new CompletableFuture<>();
  private final List<CompletableFuture<Token>> waiting = new ArrayList<>();

  @SuppressWarnings("FutureReturnValueIgnored") // giving cannot fail
  SharedToken() {
    token.whenComplete(this::give);
  }

  /** Takes the token, or why there is none. */
  CompletableFuture<Token> token() {
    return token;
  }

  /** Waits for the token. */
  synchronized CompletionStage<Token> ask() {
    if (token.isDone()) {
      return token.minimalCompletionStage();
    }
    CompletableFuture<Token> mine = new CompletableFuture<>();
    waiting.add(mine);
    return mine.minimalCompletionStage();
  }

  private void give(@Nullable Token got, @Nullable Throwable error) {
    for (CompletableFuture<Token> one : takeWaiting()) {
      if (error == null) {
        one.complete(got);
      } else {
        one.completeExceptionally(error);
      }
    }
  }

  private synchronized List<CompletableFuture<Token>> takeWaiting() {
    List<CompletableFuture<Token>> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }
}

package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Committed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The commits that the caller has asked for and that are not reached yet, in order. */
final class CommitRequests {
  /** No commit is wanted. */
  static final long NONE = Long.MAX_VALUE;

  private final Deque<Wanted> wanted = new ArrayDeque<>();

  private record Wanted(long frame, CompletableFuture<Committed> answer) {}

  void add(long frame, CompletableFuture<Committed> answer) {
    wanted.add(new Wanted(frame, answer));
  }

  /** The frame up to which everything is to be committed next. */
  long next() {
    Wanted first = wanted.peek();
    return first == null ? NONE : first.frame();
  }

  /** Whether a commit is wanted after a frame and at or before another. */
  boolean within(long from, long to) {
    return next() > from && next() <= to;
  }

  /** Answers what the watermark has reached. */
  void reached(long watermark, Committed event) {
    while (next() <= watermark) {
      wanted.remove().answer().complete(event);
    }
  }

  /** The session has ended. */
  void close(@Nullable AsrException error) {
    Throwable cause = error != null ? error : new IllegalStateException("the session has ended");
    wanted.forEach(one -> one.answer().completeExceptionally(cause));
    wanted.clear();
  }
}

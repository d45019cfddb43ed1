package io.github.camelasr.component;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.Transcript;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Final segments on their way from a session to a reader who may be slow. */
final class SegmentQueue implements SessionListener {
  /** A minute of speech or two: enough to read ahead, little to hold. */
  private static final int ROOM = 64;

  private final Queue<Segment> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
  private @Nullable Transcript transcript;
  private @Nullable Throwable failure;
  private boolean ended;

  SegmentQueue() {}

  @Override
  public synchronized void onEvent(AsrEvent event) {
    if (event instanceof Revision revision && revision.segment() != null) {
      put(revision.segment());
    }
  }

  private void put(Segment segment) {
    if (segment.isFinal() && !segment.text().isEmpty() && !ended) {
      waiting.add(segment);
      if (waiting.size() >= ROOM && room.isDone()) {
        room = new CompletableFuture<>();
      }
      notifyAll();
    }
  }

  /** Completes when the reader is not too far behind. */
  synchronized CompletionStage<Void> room() {
    return room;
  }

  /** Nothing comes any more. */
  synchronized void end(@Nullable Throwable error, @Nullable Transcript whole) {
    failure = error;
    transcript = whole;
    ended = true;
    notifyAll();
  }

  /** The next segment, or empty at the end. Waits. */
  Optional<Segment> take() {
    CompletableFuture<Void> waited;
    Optional<Segment> taken;
    synchronized (this) {
      taken = await();
      waited = waiting.size() < ROOM / 2 ? room : new CompletableFuture<>();
    }
    waited.complete(null); // whoever goes on now does so outside of the lock
    return taken;
  }

  private Optional<Segment> await() {
    try {
      while (waiting.isEmpty() && !ended) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AsrException.of(ErrorCategory.CANCELLED, "the reader was interrupted").build();
    }
    if (waiting.isEmpty() && failure != null) {
      throw asAsr(failure);
    }
    return Optional.ofNullable(waiting.poll());
  }

  synchronized Optional<Transcript> transcript() {
    return waiting.isEmpty() ? Optional.ofNullable(transcript) : Optional.empty();
  }

  /** Nobody reads any more. */
  void close() {
    CompletableFuture<Void> waited;
    synchronized (this) {
      waiting.clear();
      ended = true;
      waited = room;
      notifyAll();
    }
    waited.complete(null);
  }

  private static AsrException asAsr(Throwable why) {
    return why instanceof AsrException known
        ? known
        : AsrException.of(ErrorCategory.BAD_AUDIO, "the audio cannot be read: " + why)
            .cause(why)
            .build();
  }
}

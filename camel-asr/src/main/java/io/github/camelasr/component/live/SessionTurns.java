package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.LiveCommand;
import io.github.camelasr.component.live.ChunkOrder.Turn;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives the engine the chunks of one session whose turn it is, and answers them. */
final class SessionTurns {
  private final String id;
  private final LiveGroup group;
  private final SessionEvents events;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile @Nullable AudioInlet inlet;

  SessionTurns(String id, LiveGroup group) {
    this.id = id;
    this.group = group;
    this.events = new SessionEvents(id, group);
  }

  /**
   * Takes a turn; for one at a time.
   *
   * @return completes when the next may be taken
   */
  CompletionStage<?> take(Turn turn) {
    Chunk chunk = turn.chunk();
    try {
      AudioInlet open = inlet(chunk);
      turn.before().ifPresent(missing -> events.missing(missing, open.positionMs()));
      return send(open, chunk)
          .handle(
              (taken, error) -> {
                answer(turn, open, error);
                return null;
              });
    } catch (Throwable e) { // an Error, too, must end the exchange
      chunk.answer().completeExceptionally(e);
      return CompletableFuture.completedStage(null);
    }
  }

  /** Completes when the session has closed, with an error or without, and all is told. */
  CompletionStage<Void> closed() {
    return closed;
  }

  /** Whether nothing more can be taken. */
  boolean hasFailed() {
    return failure.get() != null;
  }

  /** Throws what the session failed with. */
  void failIfFailed() {
    Throwable why = failure.get();
    if (why != null) {
      throw asAsr(why);
    }
  }

  /** Answers a chunk that will have no turn any more. */
  void refuse(Chunk chunk) {
    Throwable why = failure.get();
    chunk.answer().completeExceptionally(why == null ? ended() : why);
  }

  void abort(AsrException why) {
    if (failure.compareAndSet(null, why)) {
      AudioInlet open = inlet;
      if (open == null) {
        events.failed(why);
        closed.complete(null);
      } else {
        open.session().cancel();
      }
    }
  }

  /** Audio is taken when the engine has it and those who listen are not too far behind. */
  private CompletionStage<Void> send(AudioInlet open, Chunk chunk) {
    return chunk.audio().hasRemaining()
        ? open.send(chunk.audio()).thenCompose(taken -> group.room(id))
        : CompletableFuture.completedStage(null);
  }

  private void answer(Turn turn, AudioInlet open, @Nullable Throwable error) {
    CompletableFuture<Outcome> answer = turn.chunk().answer();
    if (error != null) {
      answer.completeExceptionally(reason(error));
      return;
    }
    Optional<Missing> before = turn.before();
    switch (turn.chunk().command()) {
      case COMMIT ->
          follow(open.session().commit(), answer, done -> Outcome.committed(done, before));
      case END ->
          follow(open.session().end(), answer, ended -> Outcome.ended(events.transcript(), before));
      case START, AUDIO, ABORT -> answer.complete(Outcome.taken(before));
    }
  }

  private static <T> void follow(
      CompletionStage<T> stage, CompletableFuture<Outcome> answer, Function<T, Outcome> outcome) {
    stage
        .thenApply(outcome)
        .whenComplete(
            (done, error) -> {
              if (error == null) {
                answer.complete(done);
              } else {
                answer.completeExceptionally(reason(error));
              }
            });
  }

  private AudioInlet inlet(Chunk chunk) {
    AudioInlet open = inlet;
    failIfFailed();
    if (open != null && chunk.command() == LiveCommand.START) {
      throw AsrException.of(ErrorCategory.BAD_AUDIO, "session " + id + " runs already").build();
    }
    return open == null ? open(chunk.opener()) : open;
  }

  private AudioInlet open(Opener opener) {
    events.begin();
    try {
      AudioInlet open = opener.open(events);
      inlet = open;
      open.session().completion().whenComplete((report, error) -> close(error));
      if (failure.get() != null) {
        open.session().cancel(); // aborted meanwhile
      }
      return open;
    } catch (RuntimeException e) {
      if (failure.compareAndSet(null, e)) {
        events.failed(asAsr(e));
        closed.complete(null);
      }
      throw e;
    }
  }

  private void close(@Nullable Throwable error) {
    failure.compareAndSet(null, error == null ? ended() : reason(error));
    closed.complete(null);
  }

  private AsrException ended() {
    return AsrException.of(ErrorCategory.BAD_AUDIO, "session " + id + " has ended").build();
  }

  private static AsrException asAsr(Throwable why) {
    return why instanceof AsrException error
        ? error
        : AsrException.of(ErrorCategory.VENDOR, "the session broke: " + why).cause(why).build();
  }

  private static Throwable reason(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }
}

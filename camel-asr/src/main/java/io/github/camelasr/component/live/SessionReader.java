package io.github.camelasr.component.live;

import io.github.camelasr.component.EventKind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the events of one session to a route, one after the other, on a thread that many sessions
 * share.
 */
final class SessionReader {
  private final Executor threads;
  private final BiConsumer<LiveEvent, Runnable> route;
  private final int backlog;
  private final Runnable emptied;
  private final EventMailbox mailbox = new EventMailbox();
  private @Nullable CompletableFuture<Void> room;
  private boolean busy;
  private boolean over;

  /**
   * A reader without events.
   *
   * @param route takes an event and runs what it is given when it is done with it
   * @param backlog how many events may wait before audio has to
   * @param emptied told when no more events wait
   */
  SessionReader(
      Executor threads, BiConsumer<LiveEvent, Runnable> route, int backlog, Runnable emptied) {
    this.threads = threads;
    this.route = route;
    this.backlog = backlog;
    this.emptied = emptied;
  }

  void put(LiveEvent event) {
    synchronized (this) {
      mailbox.put(event);
      over = event.kind() == EventKind.SESSION_ENDED;
      if (busy) {
        return;
      }
      busy = true;
    }
    schedule();
  }

  /** Completes when fewer events wait than may. */
  synchronized CompletionStage<Void> room() {
    if (mailbox.size() < backlog) {
      return CompletableFuture.completedStage(null);
    }
    CompletableFuture<Void> waits = room == null ? new CompletableFuture<>() : room;
    room = waits;
    return waits;
  }

  /** Whether the session has ended and everything was told. */
  synchronized boolean isDone() {
    return over && !busy && mailbox.size() == 0;
  }

  synchronized int size() {
    return mailbox.size() + (busy ? 1 : 0);
  }

  /** Lets audio go on although nobody reads any more. */
  void giveUp() {
    CompletableFuture<Void> waits;
    synchronized (this) {
      waits = room;
      room = null;
    }
    if (waits != null) {
      waits.complete(null);
    }
  }

  private void schedule() {
    try {
      threads.execute(this::next);
    } catch (RejectedExecutionException e) {
      giveUp(); // the component has stopped
    }
  }

  private void next() {
    Optional<LiveEvent> event;
    boolean hasRoom;
    synchronized (this) {
      event = mailbox.take();
      busy = event.isPresent();
      hasRoom = mailbox.size() < backlog;
    }
    if (hasRoom) {
      giveUp();
    }
    event.ifPresentOrElse(one -> route.accept(one, this::schedule), emptied);
  }
}

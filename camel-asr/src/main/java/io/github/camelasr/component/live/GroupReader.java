package io.github.camelasr.component.live;

import io.github.camelasr.component.EventKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Hands the events of all sessions of a group to a route: serial for each session. */
public final class GroupReader implements Subscriber {
  private final Executor threads;
  private final BiConsumer<LiveEvent, Runnable> route;
  private final Wanted wanted;
  private final Map<String, SessionReader> sessions = new ConcurrentHashMap<>();

  /**
   * A reader of no sessions yet.
   *
   * @param threads runs the route
   * @param route takes an event and runs what it is given when it is done with it
   * @param wanted what the route wants to be told
   */
  public GroupReader(Executor threads, BiConsumer<LiveEvent, Runnable> route, Wanted wanted) {
    this.threads = threads;
    this.route = route;
    this.wanted = wanted;
  }

  /**
   * What a route wants to be told.
   *
   * @param kinds which events
   * @param backlog how many of a session may wait before its audio has to
   */
  public record Wanted(Set<EventKind> kinds, int backlog) {
    /** Copies the set. */
    public Wanted {
      kinds = Set.copyOf(kinds);
    }

    boolean has(LiveEvent event) {
      return kinds.contains(event.kind());
    }

    /** The event without what nobody wants; the end of a session always, to forget it. */
    Optional<LiveEvent> of(LiveEvent event) {
      if (has(event) || event.kind() == EventKind.SESSION_ENDED) {
        return Optional.of(event);
      }
      return event.content() instanceof LiveEvent.Text text
              && !text.removed().isEmpty()
              && kinds.contains(EventKind.RETRACTED)
          ? Optional.of(LiveEvent.text(event.session(), null, text.removed()))
          : Optional.empty();
    }
  }

  @Override
  public void onEvent(LiveEvent event) {
    wanted.of(event).ifPresent(this::put);
  }

  private void put(LiveEvent event) {
    sessions.compute(
        event.session(),
        (id, known) -> {
          SessionReader reader = known == null ? reader(id) : known;
          reader.put(event);
          return reader;
        });
  }

  @Override
  public CompletionStage<Void> room(String session) {
    SessionReader reader = sessions.get(session);
    return reader == null ? CompletableFuture.completedStage(null) : reader.room();
  }

  /**
   * How many events wait or are being told.
   *
   * @return of all sessions together
   */
  public int waiting() {
    return sessions.values().stream().mapToInt(SessionReader::size).sum();
  }

  /** Lets all audio go on although nobody reads any more. */
  public void close() {
    sessions.values().forEach(SessionReader::giveUp);
    sessions.clear();
  }

  private SessionReader reader(String session) {
    return new SessionReader(threads, this::tell, wanted.backlog(), () -> forgetIfDone(session));
  }

  private void tell(LiveEvent event, Runnable done) {
    if (wanted.has(event)) {
      route.accept(event, done);
    } else {
      done.run();
    }
  }

  private void forgetIfDone(String session) {
    sessions.computeIfPresent(session, (id, reader) -> reader.isDone() ? null : reader);
  }
}

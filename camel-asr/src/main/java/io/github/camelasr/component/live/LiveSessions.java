package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.LiveCommand;
import io.github.camelasr.component.live.LiveSession.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** All live sessions of a component. */
public final class LiveSessions {
  private final LiveClock clock;
  private final int most;
  private final Map<String, LiveGroup> groups = new ConcurrentHashMap<>();
  private final Map<SessionKey, LiveSession> current = new ConcurrentHashMap<>();
  private final Set<LiveSession> open = ConcurrentHashMap.newKeySet();

  /**
   * No sessions yet.
   *
   * @param clock their time
   * @param most how many there may be at once
   */
  public LiveSessions(LiveClock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /**
   * The group of a name.
   *
   * @param name the name
   * @return always the same for the same name
   */
  public LiveGroup group(String name) {
    return groups.computeIfAbsent(name, fresh -> new LiveGroup());
  }

  /**
   * Takes a chunk.
   *
   * @param id the session it belongs to
   * @param feed where it comes from
   * @param chunk the chunk
   * @return completes when the chunk was taken or refused
   */
  public CompletableFuture<Outcome> take(String id, Feed feed, Chunk chunk) {
    SessionKey key = new SessionKey(feed.group(), id);
    if (chunk.command() == LiveCommand.ABORT) {
      abort(key);
      chunk.answer().complete(Outcome.TAKEN);
    } else if (chunk.isBareEnd() && !current.containsKey(key)) {
      chunk.answer().complete(Outcome.TAKEN); // whoever hangs up need not know that it is over
    } else {
      try {
        session(id, feed, chunk).accept(chunk);
      } catch (AsrException e) {
        chunk.answer().completeExceptionally(e);
      }
    }
    return chunk.answer();
  }

  /**
   * How many sessions of a group have not closed.
   *
   * @param group the name of the group
   * @return none if there is no such group
   */
  public int count(String group) {
    return of(session -> session.feed().group().equals(group)).size();
  }

  /**
   * Ends the sessions of a feed in order and waits for them. Those that do not end in time are
   * dropped.
   *
   * @param feed the feed
   * @param patience how long to wait
   * @return how many were dropped
   */
  public int stop(Feed feed, Duration patience) {
    return stop(of(session -> session.feed().equals(feed)), patience);
  }

  /**
   * Ends all sessions in order and waits for them, as {@link #stop} does.
   *
   * @param patience how long to wait
   * @return how many were dropped
   */
  public int stopAll(Duration patience) {
    return stop(List.copyOf(open), patience);
  }

  private static int stop(List<LiveSession> sessions, Duration patience) {
    sessions.forEach(LiveSession::end);
    CompletableFuture<?> closed =
        CompletableFuture.allOf(
            sessions.stream()
                .map(session -> session.closed().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    try {
      closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // told by the number of those that are left
    }
    List<LiveSession> left =
        sessions.stream()
            .filter(session -> !session.closed().toCompletableFuture().isDone())
            .toList();
    left.forEach(session -> session.abort(cancelled("the route was stopped")));
    return left.size();
  }

  /**
   * Ends those sessions of a group in order for which nothing comes any more.
   *
   * @param group the name of the group
   * @param sinceNanos the moment since when nothing has come, by the clock of the sessions
   */
  public void endQuiet(String group, long sinceNanos) {
    of(session -> session.feed().group().equals(group) && session.isQuietSince(sinceNanos))
        .forEach(LiveSession::end);
  }

  private List<LiveSession> of(Predicate<LiveSession> wanted) {
    return open.stream().filter(wanted).toList();
  }

  private void abort(SessionKey key) {
    LiveSession session = current.remove(key);
    if (session != null) {
      session.abort(cancelled("the session was aborted"));
    }
  }

  private LiveSession session(String id, Feed feed, Chunk chunk) {
    return current.compute(
        new SessionKey(feed.group(), id),
        (key, old) -> {
          if (old != null && !old.yieldsTo(chunk)) {
            return old;
          }
          rejectUnlessItBegins(id, feed.limits(), chunk);
          return begin(id, feed);
        });
  }

  private void rejectUnlessItBegins(String id, Limits limits, Chunk chunk) {
    boolean begins =
        chunk.sequence().isPresent()
            ? limits.isNearBeginning(chunk.sequence().getAsLong())
            : chunk.isNewBeginning();
    if (!begins) {
      throw AsrException.of(ErrorCategory.BAD_AUDIO, "there is no session " + id)
          .remedy(
              "Begin it with START, or with audio; numbers begin at "
                  + limits.firstSequence()
                  + ".")
          .build();
    }
    if (open.size() >= most) {
      throw AsrException.of(
              ErrorCategory.RATE_LIMIT, "there are " + most + " live sessions already")
          .remedy("Try again later, or set a larger maxLiveSessions.")
          .build();
    }
  }

  private LiveSession begin(String id, Feed feed) {
    Surroundings around = new Surroundings(clock, group(feed.group()));
    LiveSession session = new LiveSession(id, feed, around, this::forget);
    open.add(session);
    session.closed().thenRun(() -> open.remove(session));
    return session;
  }

  private void forget(LiveSession session) {
    current.remove(session.key(), session);
  }

  private static AsrException cancelled(String why) {
    return AsrException.of(ErrorCategory.CANCELLED, why).build();
  }
}

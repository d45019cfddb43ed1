package io.github.camelasr.component.live;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Live sessions that belong together, and who listens to them. */
public final class LiveGroup {
  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

  /** A group that nobody listens to. */
  public LiveGroup() {}

  /**
   * Adds a subscriber.
   *
   * @param subscriber who hears everything from now on
   */
  public void subscribe(Subscriber subscriber) {
    subscribers.add(subscriber);
  }

  /**
   * Removes a subscriber.
   *
   * @param subscriber who hears nothing more
   */
  public void unsubscribe(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  void publish(LiveEvent event) {
    subscribers.forEach(subscriber -> subscriber.onEvent(event));
  }

  /** Completes when every subscriber has room. */
  CompletionStage<Void> room(String session) {
    CompletionStage<Void> all = CompletableFuture.completedStage(null);
    for (Subscriber subscriber : subscribers) {
      CompletionStage<Void> room = subscriber.room(session);
      all = all.thenCombine(room, (one, other) -> null);
    }
    return all;
  }
}

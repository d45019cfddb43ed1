package io.github.camelasr.engine.quota;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.transport.Loop;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One visitor's way in: a place on this machine, then one in the cluster, then a request's turn.
 */
final class Ticket implements Lease {
  /** A dialogue before it has ended its last business by then, so its place is free. */
  private static final Duration CONTINUING = Duration.ofSeconds(30);

  private static final Duration ASK_CLUSTER_EVERY = Duration.ofMillis(250);

  private final Account account;
  private final ClusterLeases cluster;
  private final Bounds bounds;
  private final Visitor visitor;
  private long deadline;
  private State state = State.NEW;
  private Loop.@Nullable Timer timer;
  private ClusterLeases.@Nullable Place place;
  private @Nullable Throwable clusterFault;

  private enum State {
    NEW,
    QUEUED,
    INSIDE,
    CLOSED
  }

  /**
   * On what terms.
   *
   * @param terms the account's
   * @param continuing whether an open session goes on
   */
  record Bounds(Admission terms, boolean continuing) {

    Duration patience() {
      boolean least = continuing && terms.patience().compareTo(CONTINUING) < 0;
      return least ? CONTINUING : terms.patience();
    }
  }

  Ticket(Account account, ClusterLeases cluster, Bounds bounds, Visitor visitor) {
    this.account = account;
    this.cluster = cluster;
    this.bounds = bounds;
    this.visitor = visitor;
  }

  boolean isContinuing() {
    return bounds.continuing();
  }

  Rules.Quota quota() {
    return bounds.terms().quota();
  }

  @Override
  public void acquire() {
    state = State.QUEUED;
    deadline = now() + bounds.patience().toNanos();
    if (account.isUsedUp(quota())) {
      state = State.CLOSED;
      visitor.refused().accept(Refusals.usedUp(quota()));
    } else if (account.enter(this)) {
      inside();
    } else if (deadline <= now()) {
      late();
    } else {
      wake(deadline, this::late);
    }
  }

  /** A place is free; called from any thread. */
  void callIn() {
    visitor.loop().execute(this::inside);
  }

  private void inside() {
    if (state == State.CLOSED) {
      account.leave();
      return;
    }
    state = State.INSIDE;
    stopTimer();
    askCluster();
  }

  private void late() {
    if (account.withdraw(this)) {
      state = State.CLOSED;
      visitor.refused().accept(Refusals.noPlace(quota(), bounds.patience()));
    }
  }

  private void askCluster() {
    if (cluster == ClusterLeases.NONE) {
      takeTurn();
      return;
    }
    cluster
        .tryAcquire(quota())
        .whenComplete(
            (given, fault) ->
                visitor
                    .loop()
                    .execute(() -> clusterSaid(given == null ? Optional.empty() : given, fault)));
  }

  private void clusterSaid(Optional<ClusterLeases.Place> given, @Nullable Throwable fault) {
    clusterFault = fault;
    if (state == State.CLOSED) {
      given.ifPresent(ClusterLeases.Place::release);
    } else if (given.isPresent()) {
      place = given.get();
      takeTurn();
    } else if (now() + ASK_CLUSTER_EVERY.toNanos() > deadline) {
      refuse(Refusals.noPlaceInCluster(quota(), clusterFault));
    } else {
      wake(now() + ASK_CLUSTER_EVERY.toNanos(), this::askCluster);
    }
  }

  private void takeTurn() {
    long slot = account.slot(quota(), now(), Math.max(now(), deadline));
    if (slot < 0) {
      refuse(Refusals.tooManyRequests(quota()));
    } else if (slot <= now()) {
      visitor.admitted().run();
    } else {
      wake(slot, visitor.admitted());
    }
  }

  private void refuse(AsrException error) {
    close();
    visitor.refused().accept(error);
  }

  @Override
  public void used(Duration audio) {
    account.use(audio);
  }

  @Override
  public void close() {
    State before = state;
    state = State.CLOSED;
    stopTimer();
    if (before == State.QUEUED) {
      account.withdraw(this);
    } else if (before == State.INSIDE) {
      account.leave();
    }
    if (place != null) {
      place.release();
      place = null;
    }
  }

  private void wake(long at, Runnable then) {
    timer =
        visitor
            .loop()
            .at(
                at,
                () -> {
                  timer = null;
                  then.run();
                });
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private long now() {
    return visitor.loop().nanoTime();
  }
}

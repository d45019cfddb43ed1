package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves audio from a feed to a session, a step at a time: a step reads until the session has enough
 * for now, and no thread waits between steps.
 */
final class Pump implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

  private final AudioFeed feed;
  private final AsrSession session;
  private final Workers workers;
  private volatile @Nullable Throwable failure;

  Pump(AudioFeed feed, AsrSession session, Workers workers) {
    this.feed = feed;
    this.session = session;
    this.workers = workers;
  }

  /** Does one step. Runs on a reader. */
  @Override
  public void run() {
    try {
      CompletionStage<Void> taken = feed.sendNext(session);
      while (taken != null && isTaken(taken)) {
        taken = feed.sendNext(session);
      }
      if (taken == null) {
        feed.remarks().forEach(remark -> LOG.warn("The body {}", remark));
        feed.close();
        session.end();
      } else {
        taken.whenComplete((nothing, error) -> goOn(error));
      }
    } catch (Throwable e) { // an Error, too, must end the exchange
      giveUp(e);
    }
  }

  /** Why there was no more audio although it had not ended, or null. */
  @Nullable Throwable failure() {
    return failure;
  }

  private static boolean isTaken(CompletionStage<Void> taken) {
    var future = taken.toCompletableFuture();
    return future.isDone() && !future.isCompletedExceptionally();
  }

  private void goOn(@Nullable Throwable error) {
    if (error != null) {
      giveUp(error);
      return;
    }
    try {
      workers.read(this);
    } catch (RejectedExecutionException e) {
      giveUp(e);
    }
  }

  private void giveUp(Throwable why) {
    failure = why;
    feed.close();
    session.cancel();
  }
}

package io.github.camelasr.component.live;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.component.LiveCommand;
import io.github.camelasr.component.live.ChunkOrder.Admission;
import io.github.camelasr.component.live.ChunkOrder.Turn;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** One live session: takes chunks as they come, in any order, from any thread. */
final class LiveSession {
  private final SessionKey key;
  private final Feed feed;
  private final LiveClock clock;
  private final SessionTurns turns;
  private final ChunkOrder order;
  private final Consumer<LiveSession> gone;
  private final SerialSteps steps = new SerialSteps();
  private boolean watchesHole;
  private boolean ending;
  private long touchedNanos;

  /**
   * A session that has not begun.
   *
   * @param id its id within the group of its feed
   * @param around what it shares with others
   * @param gone told when nothing will be asked of it any more
   */
  LiveSession(String id, Feed feed, Surroundings around, Consumer<LiveSession> gone) {
    this.key = new SessionKey(feed.group(), id);
    this.feed = feed;
    this.clock = around.clock();
    this.gone = gone;
    this.turns = new SessionTurns(id, around.group());
    Limits limits = feed.limits();
    this.order = new ChunkOrder(new ReorderWindow(limits.firstSequence(), limits.window()));
    this.touchedNanos = clock.nanos();
    turns.closed().thenRun(this::hasClosed);
    watchIdle();
  }

  /**
   * What sessions share.
   *
   * @param clock their time
   * @param group hears of them
   */
  record Surroundings(LiveClock clock, LiveGroup group) {}

  Feed feed() {
    return feed;
  }

  SessionKey key() {
    return key;
  }

  /** Takes a chunk, which is answered in any case. */
  void accept(Chunk chunk) {
    try {
      if (admit(chunk).isRepeat()) {
        chunk.answer().complete(Outcome.TAKEN);
      }
    } catch (AsrException e) {
      chunk.answer().completeExceptionally(e);
      if (chunk.command() == LiveCommand.END) {
        gone.accept(this); // now everybody knows
      }
    }
    steps.go();
  }

  private synchronized Admission admit(Chunk chunk) {
    touchedNanos = clock.nanos();
    if (ending && isRepeat(chunk)) {
      return Admission.REPEAT;
    }
    turns.failIfFailed();
    Admission admission = order.admit(chunk);
    enqueue(admission.turns());
    return admission;
  }

  /** Whether a chunk that comes after the end asks for nothing new. */
  private boolean isRepeat(Chunk chunk) {
    OptionalLong sequence = chunk.sequence();
    return sequence.isPresent() ? order.isOver(sequence.getAsLong()) : chunk.isBareEnd();
  }

  /** Ends the session in order: what came is recognised, what is missing is given up. */
  CompletionStage<Outcome> end() {
    Chunk end = Chunk.endOfSession();
    accept(end);
    return end.answer();
  }

  void abort(AsrException why) {
    turns.abort(why);
  }

  /** Completes when the session has closed, whatever with. */
  CompletionStage<Void> closed() {
    return turns.closed();
  }

  /** Whether it makes room for another session under its id. */
  synchronized boolean yieldsTo(Chunk chunk) {
    boolean over = ending || (turns.hasFailed() && chunk.command() == LiveCommand.START);
    return over && chunk.isNewBeginning();
  }

  /** Whether no chunk has come since a moment, and none is under way. */
  boolean isQuietSince(long nanos) {
    synchronized (this) {
      if (touchedNanos - nanos > 0) {
        return false;
      }
    }
    return steps.isIdle();
  }

  private synchronized boolean isEnding() {
    return ending;
  }

  private void enqueue(List<Turn> ready) {
    for (Turn turn : ready) {
      ending |= turn.chunk().command() == LiveCommand.END;
      steps.add(() -> turns.take(turn));
    }
    watchHole();
  }

  private void watchHole() {
    OptionalLong hole = order.hole();
    if (hole.isPresent() && !watchesHole) {
      watchesHole = true;
      clock.after(feed.limits().gapTimeout(), () -> giveUp(hole.getAsLong()));
    }
  }

  private void giveUp(long expected) {
    synchronized (this) {
      watchesHole = false;
      enqueue(order.giveUp(expected));
    }
    steps.go();
  }

  private void watchIdle() {
    clock.after(Duration.ofNanos(idleNanosLeft()), this::checkIdle);
  }

  private synchronized long idleNanosLeft() {
    return feed.limits().idleTimeout().toNanos() - (clock.nanos() - touchedNanos);
  }

  /** One that is over stays for a while, to know a chunk that is delivered once more. */
  private void checkIdle() {
    boolean over = turns.hasFailed() || isEnding();
    if (!over && !steps.isIdle()) {
      touch(); // it waits for us, and not the other way round
    }
    if (idleNanosLeft() > 0) {
      watchIdle();
    } else if (over) {
      gone.accept(this);
    } else {
      end();
    }
  }

  private synchronized void touch() {
    touchedNanos = clock.nanos();
  }

  private void hasClosed() {
    List<Chunk> held;
    synchronized (this) {
      held = order.clear();
    }
    held.forEach(turns::refuse);
  }
}

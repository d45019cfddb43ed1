package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision.KeyRange;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a stream dialect has understood of one message. Text goes on at once; whatever changes
 * the dialogue is told to the attempt when the dialect has returned, so that calls never nest.
 */
final class AttemptInbox implements Inbox {
  private final Attempt attempt;
  private final AttemptText text;
  private final AttemptClock clock;
  private final Set<Detail> details;
  private final PieceDraft draft;
  private @Nullable KeyRange removed;
  private boolean ready;
  private boolean ended;
  private long coveredMs = UNKNOWN;
  private @Nullable Failure failure;

  AttemptInbox(Attempt attempt, AttemptText text, AttemptClock clock, Set<Detail> details) {
    this.attempt = attempt;
    this.text = text;
    this.clock = clock;
    this.details = details;
    this.draft = new PieceDraft(clock, attempt::sentMs, this::put);
  }

  /** Acts on what the dialect said during its call. */
  void conclude() {
    if (removed != null) {
      text.change(removed, null);
      removed = null;
    }
    Failure failed = failure;
    failure = null;
    if (failed != null) {
      attempt.refused(failed);
    } else if (ended) {
      attempt.vendorEnded(coveredMs);
    } else if (ready) {
      ready = false;
      attempt.ready();
    }
  }

  private void put(PieceDraft piece) {
    long sentMs = attempt.sentMs();
    long earliest = text.earliestMs(piece.key(), clock.ms(clock.start()));
    MediaTime start = piece.start(earliest, sentMs);
    MediaTime end = piece.end(start.earliestMs(), sentMs);
    if (end.latestMs() < start.latestMs()) {
      end = MediaTime.between(start.earliestMs(), Math.max(sentMs, start.latestMs()));
    }
    text.change(
        removed,
        new Segment(
            text.id(piece.key()),
            piece.text(),
            start,
            end,
            text.stateOf(piece.key(), piece.isStable()),
            false,
            piece.details()));
    removed = null;
  }

  @Override
  public void ready() {
    ready = true;
  }

  @Override
  public void traceId(String id) {
    attempt.traceId(id);
  }

  @Override
  public Piece piece(long key) {
    return draft.begin(key);
  }

  @Override
  public void remove(long fromKey, long toKey) {
    if (removed != null) {
      text.change(removed, null);
    }
    removed = new KeyRange(attempt.number(), fromKey, toKey);
  }

  @Override
  public void settled(long throughKey, long ms) {
    text.settle(throughKey);
    if (ms >= 0) {
      attempt.settled(throughKey, clock.frame(Math.min(ms, attempt.sentMs())));
    }
  }

  @Override
  public void speech(boolean started, long ms) {
    attempt.speech(
        started,
        ms < 0 ? MediaTime.UNKNOWN : MediaTime.at(clock.mediaMs(Math.min(ms, attempt.sentMs()))));
  }

  @Override
  public void ticket(String id) {
    throw new IllegalStateException("a stream dialogue has no ticket");
  }

  @Override
  public void later(Duration wait) {
    throw new IllegalStateException("a stream dialogue is not polled");
  }

  @Override
  public void end(long covered) {
    ended = true;
    coveredMs = covered;
  }

  @Override
  public void fail(Failure what) {
    failure = what;
  }

  @Override
  public boolean wants(Detail detail) {
    return details.contains(detail);
  }
}

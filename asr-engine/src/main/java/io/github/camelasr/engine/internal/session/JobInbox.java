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

/** Takes what a job dialect has understood of one answer. */
final class JobInbox implements Inbox {
  private final AttemptText text;
  private final Set<Detail> details;
  private final long durationMs;
  private final PieceDraft draft;
  private @Nullable String traceId;
  private @Nullable String ticket;
  private @Nullable Duration wait;
  private @Nullable Failure failure;
  private long coveredMs = UNKNOWN;
  private boolean ended;

  /**
   * An inbox for one job.
   *
   * @param text takes the pieces
   * @param clock the recording's clock
   * @param durationMs the recording's length; the end of time if it is not known
   * @param details what is wanted beside text and times
   */
  JobInbox(AttemptText text, AttemptClock clock, long durationMs, Set<Detail> details) {
    this.text = text;
    this.details = details;
    this.durationMs = durationMs;
    this.draft = new PieceDraft(clock, () -> durationMs, this::put);
  }

  private void put(PieceDraft piece) {
    MediaTime start = piece.start(0, durationMs);
    MediaTime end = piece.end(start.earliestMs(), durationMs);
    text.change(
        null,
        new Segment(
            text.id(piece.key()),
            piece.text(),
            start,
            end.latestMs() < start.latestMs() ? start : end,
            text.stateOf(piece.key(), piece.isStable()),
            false,
            piece.details()));
  }

  @Nullable Failure takeFailure() {
    Failure taken = failure;
    failure = null;
    return taken;
  }

  @Nullable Duration takeWait() {
    Duration taken = wait;
    wait = null;
    return taken;
  }

  @Nullable String takeTicket() {
    String taken = ticket;
    ticket = null;
    return taken;
  }

  @Nullable String lastTraceId() {
    return traceId;
  }

  /** How much audio the vendor says it heard. */
  long coveredMs() {
    return coveredMs;
  }

  boolean isEnded() {
    return ended;
  }

  @Override
  public void ready() {
    throw new IllegalStateException("a job is never ready for audio");
  }

  @Override
  public void traceId(String id) {
    traceId = id;
  }

  @Override
  public Piece piece(long key) {
    return draft.begin(key);
  }

  @Override
  public void remove(long fromKey, long toKey) {
    text.change(new KeyRange(text.id(fromKey).attempt(), fromKey, toKey), null);
  }

  @Override
  public void settled(long throughKey, long ms) {
    text.settle(throughKey);
  }

  @Override
  public void speech(boolean started, long ms) {}

  @Override
  public void ticket(String id) {
    ticket = id;
  }

  @Override
  public void later(Duration duration) {
    wait = duration;
  }

  @Override
  public void end(long heardMs) {
    coveredMs = heardMs;
    ended = true;
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

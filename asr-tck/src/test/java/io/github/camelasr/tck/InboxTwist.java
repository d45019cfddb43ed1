package io.github.camelasr.tck;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.time.Duration;

/** Hands on what a sound dialect says, changed by a wrong one. */
class InboxTwist implements Inbox {
  final Inbox in;

  InboxTwist(Inbox in) {
    this.in = in;
  }

  @Override
  public void ready() {
    in.ready();
  }

  @Override
  public void traceId(String id) {
    in.traceId(id);
  }

  @Override
  public Piece piece(long key) {
    return in.piece(key);
  }

  @Override
  public void remove(long fromKey, long toKey) {
    in.remove(fromKey, toKey);
  }

  @Override
  public void settled(long throughKey, long ms) {
    in.settled(throughKey, ms);
  }

  @Override
  public void speech(boolean started, long ms) {
    in.speech(started, ms);
  }

  @Override
  public void ticket(String id) {
    in.ticket(id);
  }

  @Override
  public void later(Duration wait) {
    in.later(wait);
  }

  @Override
  public void end(long coveredMs) {
    in.end(coveredMs);
  }

  @Override
  public void fail(Failure failure) {
    in.fail(failure);
  }

  @Override
  public boolean wants(Detail detail) {
    return in.wants(detail);
  }
}

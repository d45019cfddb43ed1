package io.github.camelasr.benchmarks;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.time.Duration;

/** Takes what a dialect has understood and keeps nothing but the number of characters. */
final class NoInbox implements Inbox, Piece {
  private long characters;

  long characters() {
    return characters;
  }

  @Override
  public Piece piece(long key) {
    return this;
  }

  @Override
  public Piece text(CharSequence text) {
    characters += text.length();
    return this;
  }

  @Override
  public Piece span(long startMs, long endMs) {
    return this;
  }

  @Override
  public Piece stable() {
    return this;
  }

  @Override
  public Piece speaker(String label) {
    return this;
  }

  @Override
  public Piece language(String tag) {
    return this;
  }

  @Override
  public Piece confidence(double value) {
    return this;
  }

  @Override
  public Piece word(String text, long startMs, long endMs) {
    return this;
  }

  @Override
  public Piece alternative(String text) {
    return this;
  }

  @Override
  public Piece raw(String json) {
    return this;
  }

  @Override
  public void put() {}

  @Override
  public void ready() {}

  @Override
  public void traceId(String id) {}

  @Override
  public void remove(long fromKey, long toKey) {}

  @Override
  public void settled(long throughKey, long ms) {}

  @Override
  public void speech(boolean started, long ms) {}

  @Override
  public void ticket(String id) {}

  @Override
  public void later(Duration wait) {}

  @Override
  public void end(long coveredMs) {}

  @Override
  public void fail(Failure failure) {
    throw new IllegalStateException(failure.message());
  }

  @Override
  public boolean wants(Detail detail) {
    return false;
  }
}

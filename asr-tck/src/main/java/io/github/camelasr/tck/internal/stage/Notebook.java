package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Writes down what a bare dialect understood, and where the inbox is not used as documented. */
public final class Notebook implements Inbox {
  private final Set<Detail> wanted;
  private final List<String> events = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> misuses = new ArrayList<>();
  private NotedPiece open = new NotedPiece(this, 0);

  /** A notebook for a subscriber who wants these details. */
  Notebook(Set<Detail> wanted) {
    this.wanted = wanted;
    open.close();
  }

  /** What was understood, in order, one line each. */
  public List<String> events() {
    return Collections.unmodifiableList(events);
  }

  /** The failures among it. */
  public List<Failure> failures() {
    return Collections.unmodifiableList(failures);
  }

  /** Where the inbox or the outbox was not used as documented. */
  public List<String> misuses() {
    return Collections.unmodifiableList(misuses);
  }

  /** Forgets everything. */
  public void clear() {
    events.clear();
    failures.clear();
    misuses.clear();
  }

  void note(String event) {
    events.add(event);
  }

  void misused(String how) {
    misuses.add(how);
  }

  /** Called when the dialect has returned. */
  void returned() {
    if (open.isOpen()) {
      misused("a piece was begun and never put");
      open.close();
    }
  }

  @Override
  public void ready() {
    note("ready");
  }

  @Override
  public void traceId(String id) {
    note("trace " + id);
  }

  @Override
  public Piece piece(long key) {
    returned();
    open = new NotedPiece(this, key);
    return open;
  }

  @Override
  public void remove(long fromKey, long toKey) {
    note("remove " + fromKey + ".." + toKey);
  }

  @Override
  public void settled(long throughKey, long ms) {
    note("settled " + throughKey + " " + ms);
  }

  @Override
  public void speech(boolean started, long ms) {
    note("speech " + started + " " + ms);
  }

  @Override
  public void ticket(String id) {
    note("ticket " + id);
  }

  @Override
  public void later(Duration wait) {
    note("later " + wait);
    if (wait.isNegative()) {
      misused("Inbox.later was given a negative wait");
    }
  }

  @Override
  public void end(long coveredMs) {
    note("end " + coveredMs);
  }

  @Override
  public void fail(Failure failure) {
    note("fail " + failure);
    failures.add(failure);
  }

  @Override
  public boolean wants(Detail detail) {
    return wanted.contains(detail);
  }
}

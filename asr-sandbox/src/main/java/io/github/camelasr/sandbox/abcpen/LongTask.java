package io.github.camelasr.sandbox.abcpen;

import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Recording;
import org.jspecify.annotations.Nullable;

/** One recording at work. For the thread of the HTTP protocols only. */
final class LongTask {

  private static final int MOST_QUERIES = 100;

  private final String id;
  private final LongOrder order;
  private final Visit visit;
  private @Nullable Recording heard;
  private int queries;

  LongTask(String id, LongOrder order, Visit visit) {
    this.id = id;
    this.order = order;
    this.visit = visit;
  }

  String id() {
    return id;
  }

  LongOrder order() {
    return order;
  }

  Visit visit() {
    return visit;
  }

  void heard(Recording recording) {
    heard = recording;
  }

  /** Counts a query and returns what there is, null while the task is at work. */
  @Nullable Recording query() {
    queries++;
    if (queries > MOST_QUERIES) {
      throw new LongRefusal(10107, "illegal parameter|asked for more than 100 times");
    }
    return queries <= visit.busyTimes() ? null : heard;
  }
}

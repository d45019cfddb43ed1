package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Recording;
import org.jspecify.annotations.Nullable;

/** One order at work. For the thread of the HTTP protocols only. */
final class LfasrTask {

  private static final int MOST_QUERIES = 100;
  private static final int TOO_OFTEN = 26604;

  private final String id;
  private final LfasrOrder order;
  private final Visit visit;
  private @Nullable Recording heard;
  private int queries;

  LfasrTask(String id, LfasrOrder order, Visit visit) {
    this.id = id;
    this.order = order;
    this.visit = visit;
  }

  String id() {
    return id;
  }

  LfasrOrder order() {
    return order;
  }

  Visit visit() {
    return visit;
  }

  void heard(Recording recording) {
    heard = recording;
  }

  /** Counts a query and returns what there is, null while the order is at work. */
  @Nullable Recording query() {
    queries++;
    if (queries > MOST_QUERIES) {
      throw new LfasrRefusal(TOO_OFTEN, "获取结果次数超过限制");
    }
    return queries <= visit.busyTimes() ? null : heard;
  }
}

package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.spi.Inbox;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives every sentence one key for its interim results and its final one. The vendor numbers
 * nothing: a sentence is known by when it begins. That may shift a little while it is still being
 * heard, so an open sentence is also known by an overlap. The key is the time at which it was first
 * said to begin, so keys are in the order of the speech. One for each dialogue.
 */
final class SegmentKeys {
  /** What was final before is of no interest any more. */
  static final long LATE = -1;

  /** Only the latest final ones can come again. */
  private static final int REMEMBERED = 16;

  private final TreeMap<Long, Span> open = new TreeMap<>();
  private final TreeMap<Long, Span> closed = new TreeMap<>();
  private long last = -1;
  private long closedTo = Inbox.UNKNOWN;

  private record Span(long startMs, long endMs) {
    boolean overlaps(Span other) {
      return startMs == other.startMs || (startMs < other.endMs && other.startMs < endMs);
    }
  }

  /** The key of an interim result, or {@link #LATE}. */
  long interim(long startMs, long endMs) {
    Span span = new Span(startMs, endMs);
    long key = known(span);
    if (key == LATE && endMs != Inbox.UNKNOWN && endMs <= closedTo) {
      return LATE;
    }
    key = key == LATE ? next(startMs) : key;
    open.put(key, span);
    return key;
  }

  /** The key of a final result; open sentences before it will not be heard of again. */
  long close(long startMs, long endMs) {
    Span span = new Span(startMs, endMs);
    for (Map.Entry<Long, Span> said : closed.entrySet()) {
      if (startMs != Inbox.UNKNOWN && said.getValue().equals(span)) {
        return said.getKey(); // the same once more
      }
    }
    long found = known(span);
    long key = found == LATE ? next(startMs) : found;
    open.headMap(key, true).clear();
    closed.put(key, span);
    closedTo = Math.max(closedTo, endMs);
    if (closed.size() > REMEMBERED) {
      closed.pollFirstEntry();
    }
    return key;
  }

  private long known(Span span) {
    for (Map.Entry<Long, Span> candidate : open.entrySet()) {
      if (span.startMs() == Inbox.UNKNOWN || candidate.getValue().overlaps(span)) {
        return candidate.getKey();
      }
    }
    return LATE;
  }

  private long next(long startMs) {
    boolean taken =
        startMs == Inbox.UNKNOWN || open.containsKey(startMs) || closed.containsKey(startMs);
    long key = taken ? last + 1 : startMs;
    last = Math.max(last, key);
    return key;
  }
}

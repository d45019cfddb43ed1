package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision.KeyRange;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.Word;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of one attempt that is not final yet. What is final is let go of and can never be
 * changed again, whatever the vendor says.
 */
final class AttemptText {
  private final int attempt;
  private final EventSink events;
  private final TreeMap<Long, Segment> open = new TreeMap<>();
  private long finalThrough = Long.MIN_VALUE;
  private long stableThrough = Long.MIN_VALUE;
  private long latestFinalMs;

  AttemptText(int attempt, EventSink events) {
    this.attempt = attempt;
    this.events = events;
  }

  /** Takes pieces away and puts one, as one revision. */
  void change(@Nullable KeyRange removed, @Nullable Segment put) {
    KeyRange range = removed == null ? null : removeOpen(removed);
    Segment segment = put == null || put.id().key() <= finalThrough ? null : put;
    if (segment != null) {
      open.put(segment.id().key(), segment);
    }
    if (range != null || segment != null) {
      events.revise(range, segment);
    }
  }

  private @Nullable KeyRange removeOpen(KeyRange range) {
    long from =
        Math.max(
            range.fromKey(), finalThrough == Long.MIN_VALUE ? range.fromKey() : finalThrough + 1);
    if (from > range.toKey()) {
      return null;
    }
    open.subMap(from, true, range.toKey(), true).clear();
    return new KeyRange(attempt, from, range.toKey());
  }

  /** The vendor is done with everything up to a key. */
  void settle(long throughKey) {
    stableThrough = Math.max(stableThrough, throughKey);
    for (Segment segment : open.headMap(throughKey, true).values()) {
      if (segment.state() == SegmentState.INTERIM) {
        replace(segment.in(SegmentState.STABLE));
      }
    }
  }

  /** The audio of everything up to a key is let go of; its speech ended before the given time. */
  boolean finalise(long throughKey, long endMs) {
    NavigableMap<Long, Segment> done = open.headMap(throughKey, true);
    boolean any = !done.isEmpty();
    for (Segment segment : done.values()) {
      events.revise(null, bounded(segment, endMs).in(SegmentState.FINAL));
      latestFinalMs = segment.start().isExact() ? latestWordMs(segment) : latestFinalMs;
    }
    done.clear();
    finalThrough = Math.max(finalThrough, throughKey);
    return any;
  }

  /** Takes back what is not final. */
  void retract() {
    if (!open.isEmpty()) {
      events.revise(new KeyRange(attempt, open.firstKey(), open.lastKey()), null);
      open.clear();
    }
  }

  /** What is there becomes final, because its audio will not be heard again. */
  boolean salvage() {
    boolean any = !open.isEmpty();
    open.values().forEach(segment -> events.revise(null, segment.salvage()));
    open.clear();
    return any;
  }

  /** The latest time at which speech is known to begin, on the media clock; 0 if none is known. */
  long latestKnownStartMs() {
    for (Segment segment : open.descendingMap().values()) {
      if (segment.start().isExact()) {
        return latestWordMs(segment);
      }
    }
    return latestFinalMs;
  }

  private static long latestWordMs(Segment segment) {
    long latest = segment.start().earliestMs();
    for (Word word : segment.details().words()) {
      latest = word.start().isExact() ? Math.max(latest, word.start().earliestMs()) : latest;
    }
    return latest;
  }

  /**
   * The earliest moment a piece with this key can begin at, by what is known of the ones before.
   */
  long earliestMs(long key, long atLeast) {
    for (Segment before : open.headMap(key, false).descendingMap().values()) {
      if (before.start().isExact()) {
        return Math.max(atLeast, before.start().earliestMs());
      }
    }
    return atLeast;
  }

  SegmentId id(long key) {
    return new SegmentId(attempt, key);
  }

  /** The state of a new piece: the vendor may have settled its key before. */
  SegmentState stateOf(long key, boolean stable) {
    return stable || key <= stableThrough ? SegmentState.STABLE : SegmentState.INTERIM;
  }

  private void replace(Segment segment) {
    open.put(segment.id().key(), segment);
    events.revise(null, segment);
  }

  private static Segment bounded(Segment s, long endMs) {
    MediaTime start = atMost(s.start(), endMs);
    MediaTime end = atMost(s.end(), endMs);
    return start.equals(s.start()) && end.equals(s.end())
        ? s
        : new Segment(s.id(), s.text(), start, end, s.state(), s.salvaged(), s.details());
  }

  private static MediaTime atMost(MediaTime time, long ms) {
    return time.isExact() || time.latestMs() <= ms
        ? time
        : MediaTime.between(Math.min(time.earliestMs(), ms), ms);
  }
}

package io.github.camelasr.api.subtitle;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When each part of a text is spoken: known moments at positions of the text, and straight lines
 * between them. Positions count spoken width, so that punctuation takes no time. Moments never run
 * backwards and stay within the audio.
 */
final class Timeline {
  private final NavigableMap<Integer, Knot> knots = new TreeMap<>();
  private final long audioMs;
  private long lastMs;

  Timeline(long audioMs) {
    this.audioMs = audioMs;
  }

  /** Adds a moment; positions must come in order. */
  void add(int position, long ms) {
    lastMs = Math.max(lastMs, Math.min(ms, audioMs));
    knots.merge(position, new Knot(lastMs, lastMs), (old, now) -> new Knot(old.first, now.last));
  }

  /** When what follows a position begins. */
  long startAt(int position) {
    Knot knot = knots.get(position);
    return knot != null ? knot.last : between(position);
  }

  /** When what precedes a position ends. */
  long endAt(int position) {
    Knot knot = knots.get(position);
    return knot != null ? knot.first : between(position);
  }

  private long between(int position) {
    var before = knots.lowerEntry(position);
    var after = knots.higherEntry(position);
    long from = before == null ? 0 : before.getValue().last;
    if (after == null) {
      return lastMs;
    }
    int origin = before == null ? 0 : before.getKey();
    long span = after.getValue().first - from;
    return from + span * (position - origin) / (after.getKey() - origin);
  }

  /** The moments at one position: the end of what precedes it and the start of what follows. */
  private record Knot(long first, long last) {}
}

package io.github.camelasr.component.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts numbered chunks in order: holds those that come early, and lets them go when what is missing
 * has come or is given up. Not thread-safe.
 */
final class ReorderWindow {
  /** How many losses are remembered, to tell a chunk that is late from one that comes twice. */
  private static final int REMEMBERED = 64;

  private final int size;
  private final TreeMap<Long, Chunk> early = new TreeMap<>();
  private final Deque<Missing> lost = new ArrayDeque<>();
  private long expected;

  ReorderWindow(long first, int size) {
    this.expected = first;
    this.size = size;
  }

  /** Where a numbered chunk belongs. */
  enum Place {
    /** It is the next one. */
    NEXT,
    /** Others must come first. */
    EARLY,
    /** Too many others must come first. */
    BEYOND,
    /** It came before. */
    TWICE,
    /** It was given up. */
    LATE
  }

  Place place(long sequence) {
    if (sequence == expected) {
      return Place.NEXT;
    }
    if (sequence > expected) {
      return inWindow(sequence);
    }
    return lost.stream().anyMatch(missing -> missing.contains(sequence)) ? Place.LATE : Place.TWICE;
  }

  private Place inWindow(long sequence) {
    if (early.containsKey(sequence)) {
      return Place.TWICE;
    }
    return sequence - expected >= size ? Place.BEYOND : Place.EARLY;
  }

  void hold(Chunk chunk) {
    early.put(chunk.sequence().orElseThrow(), chunk);
  }

  /** Takes the expected chunk: all that follow it without a hole go with it. */
  List<Chunk> release(Chunk next) {
    List<Chunk> ready = new ArrayList<>();
    for (Chunk at = next; at != null; at = early.remove(expected)) {
      ready.add(at);
      expected++;
    }
    return ready;
  }

  /** Whether chunks wait for one that has not come. */
  boolean hasHole() {
    return !early.isEmpty();
  }

  long expected() {
    return expected;
  }

  /** Gives up what is missing before the first chunk that is held, if one is. */
  Optional<Missing> giveUp() {
    if (early.isEmpty()) {
      return Optional.empty();
    }
    Missing missing = new Missing(expected, early.firstKey() - 1);
    if (lost.size() == REMEMBERED) {
      lost.removeFirst();
    }
    lost.add(missing);
    expected = early.firstKey();
    return Optional.of(missing);
  }

  /** The chunks that the loss of {@link #giveUp()} let go. */
  List<Chunk> releaseHeld() {
    Chunk first = early.remove(expected);
    return first == null ? List.of() : release(first);
  }

  /** Takes out everything that is held. */
  List<Chunk> clear() {
    List<Chunk> held = List.copyOf(early.values());
    early.clear();
    return held;
  }
}

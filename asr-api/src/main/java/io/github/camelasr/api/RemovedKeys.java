package io.github.camelasr.api;

import java.util.Arrays;

/**
 * The keys that were taken away, as ranges in order. Ranges that touch become one, so that memory
 * does not grow with every revision; what merely grows the last one makes nothing new.
 */
final class RemovedKeys {
  private int[] attempts = new int[4];
  private long[] from = new long[4];
  private long[] to = new long[4];
  private int size;

  boolean contains(int attempt, long key) {
    int at = firstEndingFrom(attempt, key);
    return at < size && attempts[at] == attempt && from[at] <= key;
  }

  void add(int attempt, long fromKey, long toKey) {
    int first = firstEndingFrom(attempt, fromKey == Long.MIN_VALUE ? fromKey : fromKey - 1);
    int next = first;
    long low = fromKey;
    long high = toKey;
    while (next < size && attempts[next] == attempt && from[next] - 1 <= high) {
      low = Math.min(low, from[next]);
      high = Math.max(high, to[next]);
      next++;
    }
    replace(first, next);
    attempts[first] = attempt;
    from[first] = low;
    to[first] = high;
  }

  /** The place of the first range that does not end before a key. */
  private int firstEndingFrom(int attempt, long key) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (attempts[middle] < attempt || (attempts[middle] == attempt && to[middle] < key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Has one place for what were the ranges from one place to before another. */
  private void replace(int first, int next) {
    int grown = size + 1 - (next - first);
    if (grown > attempts.length) {
      attempts = Arrays.copyOf(attempts, 2 * grown);
      from = Arrays.copyOf(from, 2 * grown);
      to = Arrays.copyOf(to, 2 * grown);
    }
    System.arraycopy(attempts, next, attempts, first + 1, size - next);
    System.arraycopy(from, next, from, first + 1, size - next);
    System.arraycopy(to, next, to, first + 1, size - next);
    size = grown;
  }
}

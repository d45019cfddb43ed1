package io.github.camelasr.api;

/**
 * Names a segment for ever: ids are never used again and never come to mean something else. Their
 * order is the order of the text.
 *
 * @param attempt the attempt (one dialogue with one vendor) that owns the audio, from 1
 * @param key the vendor's own key within that attempt: a sequence number, an index, a segment id
 */
public record SegmentId(int attempt, long key) implements Comparable<SegmentId> {

  @Override
  public int compareTo(SegmentId other) {
    int byAttempt = Integer.compare(attempt, other.attempt);
    return byAttempt != 0 ? byAttempt : Long.compare(key, other.key);
  }

  /**
   * The short form used in output.
   *
   * @return for example {@code 2.17}
   */
  @Override
  public String toString() {
    return attempt + "." + key;
  }
}

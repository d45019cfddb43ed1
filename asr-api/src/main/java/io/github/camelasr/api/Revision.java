package io.github.camelasr.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the text: segments taken away, one put, or both at once. It carries the change only;
 * {@link TranscriptBuilder} reduces revisions to the whole text.
 *
 * @param ordinal counts the revisions of a session from 1, so that a late or duplicate one can be
 *     told from a new one
 * @param removed the segments to take away first, or null; those ids never come back
 * @param segment the segment to put, or null
 */
public record Revision(long ordinal, @Nullable KeyRange removed, @Nullable Segment segment)
    implements AsrEvent {

  /** Checks that the revision changes something. */
  public Revision {
    if (ordinal < 1) {
      throw new IllegalArgumentException("ordinal must be positive: " + ordinal);
    }
    if (removed == null && segment == null) {
      throw new IllegalArgumentException("a revision must change something");
    }
  }

  /**
   * A revision that puts a segment.
   *
   * @param ordinal the count
   * @param segment the segment
   * @return the revision
   */
  public static Revision put(long ordinal, Segment segment) {
    return new Revision(ordinal, null, Objects.requireNonNull(segment, "segment"));
  }

  /**
   * A revision that takes segments away.
   *
   * @param ordinal the count
   * @param range the segments
   * @return the revision
   */
  public static Revision remove(long ordinal, KeyRange range) {
    return new Revision(ordinal, Objects.requireNonNull(range, "range"), null);
  }

  /**
   * A range of segments of one attempt.
   *
   * @param attempt the attempt
   * @param fromKey the first key, inclusive
   * @param toKey the last key, inclusive
   */
  public record KeyRange(int attempt, long fromKey, long toKey) {

    /** Checks the order of the keys. */
    public KeyRange {
      if (toKey < fromKey) {
        throw new IllegalArgumentException("empty range: " + fromKey + ".." + toKey);
      }
    }

    /**
     * The lowest id of the range.
     *
     * @return the id
     */
    public SegmentId first() {
      return new SegmentId(attempt, fromKey);
    }

    /**
     * The highest id of the range.
     *
     * @return the id
     */
    public SegmentId last() {
      return new SegmentId(attempt, toKey);
    }
  }
}

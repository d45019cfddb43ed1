package io.github.camelasr.api;

import io.github.camelasr.api.Revision.KeyRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reduces revisions to text, in time proportional to the change: the text before the first changed
 * segment is never touched again.
 *
 * <p>It tolerates what networks and vendors do: a revision that comes twice or late changes
 * nothing, a segment that was taken away does not come back, a segment of an earlier attempt that
 * comes after one of a later attempt is put in its place, and a final segment is never changed.
 *
 * <p>Not thread-safe.
 */
public final class TranscriptBuilder implements SessionListener {
  private final TreeMap<SegmentId, Entry> entries = new TreeMap<>();
  private final Map<Integer, TreeMap<Long, Long>> removed = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable SegmentId dirtyFrom;
  private @Nullable SessionClosed closed;

  /** An empty transcript. */
  public TranscriptBuilder() {}

  /** Takes revisions, gaps and the closing event; other events change nothing. */
  @Override
  public void onEvent(AsrEvent event) {
    if (event instanceof Revision revision) {
      apply(revision);
    } else if (event instanceof Gap gap) {
      gaps.add(gap);
    } else if (event instanceof SessionClosed close) {
      closed = close;
    }
  }

  /**
   * Applies one revision.
   *
   * @param revision the change
   * @return whether the transcript changed
   */
  public boolean apply(Revision revision) {
    KeyRange range = revision.removed();
    boolean changed = range != null && remove(range, revision.ordinal());
    Segment segment = revision.segment();
    return (segment != null && put(segment, revision.ordinal())) || changed;
  }

  /**
   * The whole text as it stands.
   *
   * @return the texts of all segments, joined as {@link TextJoiner} says
   */
  public String text() {
    refresh();
    return text.toString();
  }

  /**
   * The segments as they stand, in order of the text.
   *
   * @return an immutable copy
   */
  public List<Segment> segments() {
    return segmentsOf(entries.values());
  }

  /**
   * The segments from one on, for whoever shows the tail only.
   *
   * @param from the first id wanted
   * @return an immutable copy, in order
   */
  public List<Segment> segmentsFrom(SegmentId from) {
    return segmentsOf(entries.tailMap(from, true).values());
  }

  /**
   * The declared losses so far.
   *
   * @return an immutable copy
   */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /**
   * The closing event.
   *
   * @return empty while the session runs
   */
  public Optional<SessionClosed> closed() {
    return Optional.ofNullable(closed);
  }

  /**
   * The finished transcript.
   *
   * @return the text, its segments and the closing figures
   * @throws IllegalStateException while the session runs
   */
  public Transcript transcript() {
    if (closed == null) {
      throw new IllegalStateException("the session has not ended");
    }
    return new Transcript(text(), segments(), closed.report());
  }

  private boolean put(Segment segment, long ordinal) {
    SegmentId id = segment.id();
    Entry old = entries.get(id);
    if (old == null ? isRemoved(id) : old.segment.isFinal() || old.ordinal >= ordinal) {
      return false;
    }
    if (old != null && old.segment.text().equals(segment.text())) {
      old.segment = segment;
      old.ordinal = ordinal;
      return true;
    }
    touch(id);
    entries.put(id, new Entry(segment, ordinal));
    return true;
  }

  private boolean remove(KeyRange range, long ordinal) {
    NavigableMap<SegmentId, Entry> hit = entries.subMap(range.first(), true, range.last(), true);
    SegmentId first = null;
    for (var at = hit.entrySet().iterator(); at.hasNext(); ) {
      var next = at.next();
      if (!next.getValue().segment.isFinal() && next.getValue().ordinal < ordinal) {
        first = first == null ? next.getKey() : first;
        at.remove();
      }
    }
    bury(range);
    if (first != null) {
      touch(first);
    }
    return first != null;
  }

  /** Remembers removed keys as merged ranges, so that memory does not grow with every revision. */
  private void bury(KeyRange range) {
    TreeMap<Long, Long> graves = removed.computeIfAbsent(range.attempt(), a -> new TreeMap<>());
    long from = range.fromKey();
    long to = range.toKey();
    var before = graves.floorEntry(from);
    if (before != null && before.getValue() >= from - 1) {
      from = before.getKey();
      to = Math.max(to, before.getValue());
    }
    NavigableMap<Long, Long> swallowed = graves.subMap(from, true, to + 1, true);
    for (long end : swallowed.values()) {
      to = Math.max(to, end);
    }
    swallowed.clear();
    graves.put(from, to);
  }

  private boolean isRemoved(SegmentId id) {
    TreeMap<Long, Long> graves = removed.get(id.attempt());
    var grave = graves == null ? null : graves.floorEntry(id.key());
    return grave != null && grave.getValue() >= id.key();
  }

  private void touch(SegmentId id) {
    if (dirtyFrom == null || id.compareTo(dirtyFrom) < 0) {
      dirtyFrom = id;
    }
  }

  private void refresh() {
    if (dirtyFrom == null) {
      return;
    }
    var before = entries.lowerEntry(dirtyFrom);
    text.setLength(before == null ? 0 : before.getValue().endOffset);
    for (Entry entry : entries.tailMap(dirtyFrom, true).values()) {
      TextJoiner.append(text, entry.segment.text());
      entry.endOffset = text.length();
    }
    dirtyFrom = null;
  }

  private static List<Segment> segmentsOf(Collection<Entry> entries) {
    return entries.stream().map(entry -> entry.segment).toList();
  }

  private static final class Entry {
    private Segment segment;
    private long ordinal;
    private int endOffset;

    private Entry(Segment segment, long ordinal) {
      this.segment = segment;
      this.ordinal = ordinal;
    }
  }
}

package io.github.camelasr.api;

import io.github.camelasr.api.Revision.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final int CLEAN = Integer.MAX_VALUE;

  /** In the order of their ids; nearly all changes are at the end. */
  private final List<Entry> entries = new ArrayList<>();

  private final RemovedKeys removed = new RemovedKeys();
  private final List<Gap> gaps = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** The text is not up to date from this entry on. */
  private int dirtyFrom = CLEAN;

  /** The last entry that was taken out, which serves the next one. */
  private @Nullable Entry spare;

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
    return segmentsOf(entries);
  }

  /**
   * The segments from one on, for whoever shows the tail only.
   *
   * @param from the first id wanted
   * @return an immutable copy, in order
   */
  public List<Segment> segmentsFrom(SegmentId from) {
    return segmentsOf(entries.subList(firstFrom(from.attempt(), from.key()), entries.size()));
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
    int at = firstFrom(id.attempt(), id.key());
    if (at < entries.size() && entries.get(at).segment.id().equals(id)) {
      return replace(at, segment, ordinal);
    }
    if (removed.contains(id.attempt(), id.key())) {
      return false;
    }
    entries.add(at, entry(segment, ordinal));
    touch(at);
    return true;
  }

  private boolean replace(int at, Segment segment, long ordinal) {
    Entry old = entries.get(at);
    if (old.segment.isFinal() || old.ordinal >= ordinal) {
      return false;
    }
    if (!old.segment.text().equals(segment.text())) {
      touch(at);
    }
    old.segment = segment;
    old.ordinal = ordinal;
    return true;
  }

  private Entry entry(Segment segment, long ordinal) {
    Entry entry = spare == null ? new Entry(segment) : spare;
    spare = null;
    entry.segment = segment;
    entry.ordinal = ordinal;
    return entry;
  }

  private boolean remove(KeyRange range, long ordinal) {
    int first = CLEAN;
    int at = firstFrom(range.attempt(), range.fromKey());
    while (at < entries.size() && isWithin(range, entries.get(at).segment.id())) {
      Entry entry = entries.get(at);
      if (entry.segment.isFinal() || entry.ordinal >= ordinal) {
        at++;
      } else {
        first = Math.min(first, at);
        spare = entries.remove(at);
      }
    }
    removed.add(range.attempt(), range.fromKey(), range.toKey());
    touch(first);
    return first != CLEAN;
  }

  private static boolean isWithin(KeyRange range, SegmentId id) {
    return id.attempt() == range.attempt() && id.key() <= range.toKey();
  }

  /** The place of the first entry that is not before an id. */
  private int firstFrom(int attempt, long key) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      SegmentId id = entries.get(middle).segment.id();
      if (id.attempt() < attempt || (id.attempt() == attempt && id.key() < key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void touch(int at) {
    dirtyFrom = Math.min(dirtyFrom, at);
  }

  private void refresh() {
    if (dirtyFrom == CLEAN) {
      return;
    }
    text.setLength(dirtyFrom == 0 ? 0 : entries.get(dirtyFrom - 1).endOffset);
    for (Entry entry : entries.subList(dirtyFrom, entries.size())) {
      TextJoiner.append(text, entry.segment.text());
      entry.endOffset = text.length();
    }
    dirtyFrom = CLEAN;
  }

  private static List<Segment> segmentsOf(List<Entry> entries) {
    return entries.stream().map(entry -> entry.segment).toList();
  }

  private static final class Entry {
    private Segment segment;
    private long ordinal;
    private int endOffset;

    private Entry(Segment segment) {
      this.segment = segment;
    }
  }
}

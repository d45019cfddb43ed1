package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Watches every event of a session: ids, order, and the books. Keeps nothing of what is final, so
 * that a day costs no more than an hour.
 */
final class Auditor implements SessionListener {
  /** Of attempts longer ago than this nothing is heard any more. */
  private static final int REMEMBERED = 50;

  private final Findings findings;
  private final Ear ear;
  private final TreeMap<SegmentId, Segment> open = new TreeMap<>();
  private final Map<Integer, Set<Long>> gone = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private @Nullable SessionClosed closed;
  private long ordinal;
  private int attempt;
  private long attemptFromMs;
  private long watermarkMs;
  private long salvagedSegments;

  Auditor(Findings findings, Ear ear) {
    this.findings = findings;
    this.ear = ear;
  }

  @Override
  public void onEvent(AsrEvent event) {
    if (closed != null) {
      findings.add("an event after the end: " + event);
    }
    if (event instanceof Revision revision) {
      revision(revision);
    } else if (event instanceof AttemptStarted started) {
      started(started);
    } else if (event instanceof Committed committed) {
      settled(watermarkMs, committed.toMs());
    } else if (event instanceof Gap gap) {
      gaps.add(gap);
      settled(gap.fromMs(), gap.toMs());
    } else if (event instanceof SessionClosed end) {
      closed(end);
    }
  }

  private void started(AttemptStarted started) {
    if (started.attempt() != attempt + 1) {
      findings.add("attempt " + started.attempt() + " follows " + attempt);
    }
    if (started.fromMs() < watermarkMs) {
      findings.add("attempt " + started.attempt() + " hears again what is settled");
    }
    attempt = started.attempt();
    attemptFromMs = started.fromMs();
    gone.remove(attempt - REMEMBERED);
  }

  private void settled(long fromMs, long toMs) {
    if (fromMs != watermarkMs || toMs < fromMs) {
      findings.add("settled " + fromMs + ".." + toMs + " at watermark " + watermarkMs);
    }
    watermarkMs = Math.max(watermarkMs, toMs);
  }

  private void revision(Revision revision) {
    if (revision.ordinal() <= ordinal) {
      findings.add("revision " + revision.ordinal() + " follows " + ordinal);
    }
    ordinal = revision.ordinal();
    if (revision.removed() != null) {
      remove(revision.removed());
    }
    if (revision.segment() != null) {
      put(revision.segment());
    }
  }

  private void remove(Revision.KeyRange range) {
    var hit = open.subMap(range.first(), true, range.last(), true);
    hit.keySet().forEach(id -> bury(id));
    hit.clear();
  }

  private void put(Segment segment) {
    SegmentId id = segment.id();
    if (gone.getOrDefault(id.attempt(), Set.of()).contains(id.key())) {
      findings.add("segment " + id + " came back as '" + segment.text() + "'");
    } else if (!segment.isFinal()) {
      open.put(id, segment);
    } else {
      open.remove(id);
      bury(id);
      salvagedSegments += segment.salvaged() ? 1 : 0;
      ear.take(segment);
    }
  }

  private void bury(SegmentId id) {
    gone.computeIfAbsent(id.attempt(), one -> new HashSet<>()).add(id.key());
  }

  private void closed(SessionClosed end) {
    closed = end;
    open.keySet().forEach(id -> findings.add("segment " + id + " never became final"));
    check(end.report().ledger());
    if (end.report().ledger().pending() != 0) {
      findings.add("the books are closed with audio pending: " + end.report().ledger());
    }
    long lost = gaps.stream().mapToLong(Gap::durationMs).sum();
    Ledger ledger = end.report().ledger();
    if (Math.abs(lost - ledger.toMs(ledger.lost())) > gaps.size()) {
      findings.add("gaps of " + lost + " ms, but " + ledger);
    }
  }

  /** The equation, and that the books say what the events say. */
  void check(Ledger ledger) {
    long settled = ledger.toMs(ledger.finalised() + ledger.lost());
    if (ledger.pushed() != ledger.finalised() + ledger.pending() + ledger.lost()
        || ledger.pending() < 0
        || Math.abs(settled - watermarkMs) > 1) {
      findings.add("at watermark " + watermarkMs + ": " + ledger);
    }
  }

  Optional<SessionClosed> end() {
    return Optional.ofNullable(closed);
  }

  List<Gap> gaps() {
    return gaps;
  }

  int attempts() {
    return attempt;
  }

  long salvagedSegments() {
    return salvagedSegments;
  }

  /** Where the youngest attempt begins. */
  long attemptFromMs() {
    return attemptFromMs;
  }
}

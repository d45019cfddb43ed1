package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the final text with what was said, word by word, as it comes. */
final class Ear {
  private static final Pattern WORD = Pattern.compile("n(\\d{4})");

  /** Milliseconds are rounded on both ways. */
  private static final long ROUNDING_MS = 2;

  private final Speech speech;
  private final Findings findings;
  private final List<Spoken> missing = new ArrayList<>();
  private long next;
  private int duplicates;
  private long worstMs;
  private long timed;

  Ear(Speech speech, Findings findings) {
    this.speech = speech;
    this.findings = findings;
  }

  /** Takes a segment that is final. */
  void take(Segment segment) {
    Spoken first = null;
    Spoken last = null;
    for (Matcher word = WORD.matcher(segment.text()); word.find(); ) {
      last = take(Integer.parseInt(word.group(1)), segment);
      first = first == null ? last : first;
    }
    if (first != null && last != null) {
      check(segment, segment.start(), first.startMs());
      check(segment, segment.end(), last.endMs());
    }
  }

  private Spoken take(int number, Segment segment) {
    int size = speech.size();
    long ahead = Math.floorMod(number - next, (long) size);
    long index = ahead > size / 2 ? next + ahead - size : next + ahead;
    if (index < next) {
      duplicates++;
      findings.add("said twice: " + number + " in segment " + segment.id());
      return speech.word(Math.max(0, index));
    }
    for (; next < index; next++) {
      missing.add(speech.word(next));
    }
    next = index + 1;
    return speech.word(index);
  }

  private void check(Segment segment, MediaTime told, long truth) {
    if (told.isExact()) {
      timed++;
      worstMs = Math.max(worstMs, Math.abs(told.earliestMs() - truth));
    } else if (truth + ROUNDING_MS < told.earliestMs() || truth - ROUNDING_MS > told.latestMs()) {
      findings.add("segment " + segment.id() + ": " + truth + " ms is not within " + told);
    }
  }

  /** There is no more audio: words behind the last one heard are missing too. */
  void end(long audioMs) {
    for (; speech.word(next).middleMs() < audioMs; next++) {
      missing.add(speech.word(next));
    }
  }

  /** The words that were said and never became text. */
  List<Spoken> missing() {
    return missing;
  }

  int duplicates() {
    return duplicates;
  }

  /** How far a time that is told as exact was off at most; -1 if none was. */
  long worstMs() {
    return timed == 0 ? -1 : worstMs;
  }
}

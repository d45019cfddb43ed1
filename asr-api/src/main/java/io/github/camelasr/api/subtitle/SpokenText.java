package io.github.camelasr.api.subtitle;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.TextJoiner;
import io.github.camelasr.api.Word;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The joined text of segments, with what is known of when each part of it is spoken and by whom.
 * Because it is joined before it is cut, punctuation that a vendor puts at the head of the next
 * segment stays with the words it belongs to.
 */
final class SpokenText {
  /** What slow speech takes for one unit of width: 0.4 s for an ideograph, 0.2 s for a letter. */
  private static final int SLOW_MS = 20;

  private static final int SLACK_MS = 500;

  private final StringBuilder text = new StringBuilder();
  private final NavigableMap<Integer, Optional<String>> speakers = new TreeMap<>();
  private final BitSet insideWord = new BitSet();
  private final Timeline timeline;
  private int position;
  private int measured;
  private int knownPosition;
  private long knownMs;
  private boolean known;

  private SpokenText(long audioMs) {
    this.timeline = new Timeline(audioMs);
  }

  static SpokenText of(List<Segment> segments, long audioMs) {
    SpokenText spoken = new SpokenText(audioMs);
    MediaTime before = MediaTime.at(0);
    for (Segment segment : segments) {
      spoken.boundary(before, segment.start());
      spoken.append(segment);
      before = spoken.endOf(segment);
    }
    spoken.boundary(before, MediaTime.at(audioMs));
    return spoken;
  }

  CharSequence text() {
    return text;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Whether the vendor has one word around this offset. */
  boolean isInsideWord(int offset) {
    return insideWord.get(offset);
  }

  Optional<String> speakerAt(int offset) {
    var entry = speakers.floorEntry(offset);
    return entry == null ? Optional.empty() : entry.getValue();
  }

  /** Where bounds of neighbours overlap, nothing is known about the moment between them. */
  private void boundary(MediaTime end, MediaTime start) {
    boolean apart = end.latestMs() <= start.earliestMs();
    if (end.isExact() || apart) {
      timeline.add(position, end.latestMs());
    }
    known = false;
    if (start.isExact()) {
      know(start);
    } else if (apart) {
      timeline.add(position, start.earliestMs());
    }
  }

  private void know(MediaTime exact) {
    known = true;
    knownPosition = position;
    knownMs = exact.earliestMs();
    timeline.add(position, knownMs);
  }

  /**
   * Where a vendor gives no end, but some moment before it, what follows that moment lasts no
   * longer than slow speech would: a cue must not stand through a pause.
   */
  private MediaTime endOf(Segment segment) {
    if (segment.end().isExact() || !known) {
      return segment.end();
    }
    int rest = position - knownPosition;
    long slowest = knownMs + (rest == 0 ? 0 : SLACK_MS + (long) rest * SLOW_MS);
    long latest = Math.min(slowest, segment.end().latestMs());
    return MediaTime.between(Math.min(knownMs, latest), latest);
  }

  private void append(Segment segment) {
    TextJoiner.append(text, segment.text());
    int from = text.length() - segment.text().length();
    speakers.put(from, Optional.ofNullable(segment.details().speaker()));
    for (Word word : segment.details().words()) {
      int at = text.indexOf(word.text(), from);
      if (at >= 0 && !word.text().isEmpty()) {
        from = at + word.text().length();
        place(word, at, from);
      }
    }
    moveTo(text.length());
  }

  private void place(Word word, int from, int to) {
    insideWord.set(from + 1, to);
    moveTo(from);
    if (word.start().isExact()) {
      know(word.start());
    }
    moveTo(to);
    if (word.end().isExact()) {
      know(word.end());
    }
  }

  private void moveTo(int offset) {
    position += spokenWidth(text.subSequence(measured, offset));
    measured = offset;
  }

  /** The width of letters and digits: how far a text moves on the timeline. */
  static int spokenWidth(CharSequence part) {
    return part.codePoints().filter(Character::isLetterOrDigit).map(TextWidth::of).sum();
  }
}

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
  private final StringBuilder text = new StringBuilder();
  private final NavigableMap<Integer, Optional<String>> speakers = new TreeMap<>();
  private final BitSet insideWord = new BitSet();
  private final Timeline timeline;
  private int position;
  private int measured;

  private SpokenText(long audioMs) {
    this.timeline = new Timeline(audioMs);
  }

  static SpokenText of(List<Segment> segments, long audioMs) {
    SpokenText spoken = new SpokenText(audioMs);
    MediaTime before = MediaTime.at(0);
    for (Segment segment : segments) {
      spoken.boundary(before, segment.start());
      spoken.append(segment);
      before = segment.end();
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
    if (start.isExact() || apart) {
      timeline.add(position, start.earliestMs());
    }
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
      timeline.add(position, word.start().earliestMs());
    }
    moveTo(to);
    if (word.end().isExact()) {
      timeline.add(position, word.end().earliestMs());
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

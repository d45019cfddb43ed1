package io.github.camelasr.component.live;

import io.github.camelasr.api.Segment;
import io.github.camelasr.api.TextJoiner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes whole sentences of final segments. A vendor's segment may be a few words or several
 * sentences: it is never cut, so a sentence ends with the segment that ends it. Not thread-safe.
 */
final class SentenceBuilder {
  private static final String ENDS = "。！？．.!?…；;";
  private static final String CLOSERS = "”’』」）)】\"' \t\n";

  private final List<Segment> segments = new ArrayList<>();

  /** Adds a final segment; gives the sentence if it is whole with it. */
  Optional<LiveEvent.Sentence> add(Segment segment) {
    if (segment.text().isBlank()) {
      return Optional.empty();
    }
    segments.add(segment);
    return endsSentence(segment.text()) ? rest() : Optional.empty();
  }

  /** What there is of a sentence that nobody ended. */
  Optional<LiveEvent.Sentence> rest() {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    segments.forEach(segment -> TextJoiner.append(text, segment.text()));
    LiveEvent.Sentence sentence = new LiveEvent.Sentence(text.toString().strip(), segments);
    segments.clear();
    return Optional.of(sentence);
  }

  private static boolean endsSentence(String text) {
    int at = text.length() - 1;
    while (at >= 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ENDS.indexOf(text.charAt(at)) >= 0;
  }
}

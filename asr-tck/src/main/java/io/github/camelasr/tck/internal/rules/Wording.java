package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.Segment;
import java.util.List;

/**
 * What must hold of the text of a session that ended in order, whatever its vendor said: all of it
 * is final, it stands in the order of its audio, and two dialogues do not tell of the same audio.
 */
final class Wording {
  private Wording() {}

  static void isWhole(List<Segment> segments) {
    for (Segment segment : segments) {
      Breach.unless(segment.isFinal(), "'", segment.text(), "' is not final");
    }
    for (int at = 1; at < segments.size(); at++) {
      follow(segments.get(at - 1), segments.get(at));
    }
  }

  private static void follow(Segment before, Segment after) {
    boolean other = before.id().attempt() != after.id().attempt();
    long from = other ? before.end().earliestMs() : before.start().earliestMs();
    Breach.unless(
        after.start().latestMs() >= from,
        "'",
        after.text(),
        "' at ",
        after.start().latestMs(),
        " ms overlaps '",
        before.text(),
        "' up to ",
        from,
        " ms");
  }
}

package io.github.camelasr.api;

import java.util.List;
import java.util.Objects;

/**
 * What a session leaves behind: its text, the segments the text is made of, and the closing
 * figures. Immutable.
 *
 * @param text the whole text, joined as {@link TextJoiner} says
 * @param segments the segments in order of the text
 * @param report the closing figures
 */
public record Transcript(String text, List<Segment> segments, SessionReport report) {

  /** Copies the list. */
  public Transcript {
    Objects.requireNonNull(text, "text");
    segments = List.copyOf(segments);
    Objects.requireNonNull(report, "report");
  }

  /**
   * The declared losses.
   *
   * @return in order, empty if no audio was lost
   */
  public List<Gap> gaps() {
    return report.gaps();
  }

  /**
   * The length of the audio that the session took.
   *
   * @return milliseconds, rounded down
   */
  public long durationMs() {
    return report.ledger().toMs(report.ledger().pushed());
  }
}

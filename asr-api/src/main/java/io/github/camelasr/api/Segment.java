package io.github.camelasr.api;

import java.util.Objects;

/**
 * A piece of recognised text with its place on the media clock: what one revision puts. Immutable;
 * a later revision of the same id replaces it.
 *
 * @param id names the segment for ever
 * @param text the text, which may be empty
 * @param start where its speech begins
 * @param end where its speech ends
 * @param state how settled it is
 * @param salvaged true if it became final only because its audio was gone, not because the vendor
 *     settled it
 * @param details words, alternatives, speaker and so on
 */
public record Segment(
    SegmentId id,
    String text,
    MediaTime start,
    MediaTime end,
    SegmentState state,
    boolean salvaged,
    SegmentDetails details) {

  /** Checks that nothing is missing. */
  public Segment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(details, "details");
  }

  /**
   * A segment without details.
   *
   * @param id names the segment
   * @param text the text
   * @param start where its speech begins
   * @param end where its speech ends
   * @param state how settled it is
   */
  public Segment(SegmentId id, String text, MediaTime start, MediaTime end, SegmentState state) {
    this(id, text, start, end, state, false, SegmentDetails.NONE);
  }

  /**
   * Whether the segment can never change again.
   *
   * @return true in state {@link SegmentState#FINAL}
   */
  public boolean isFinal() {
    return state == SegmentState.FINAL;
  }

  /**
   * The same segment further settled.
   *
   * @param newState the state it moves to
   * @return this if it is in that state already, otherwise a copy
   */
  public Segment in(SegmentState newState) {
    return newState == state
        ? this
        : new Segment(id, text, start, end, newState, salvaged, details);
  }

  /**
   * The same segment as the last thing known about audio that is gone.
   *
   * @return a final, salvaged copy
   */
  public Segment salvage() {
    return new Segment(id, text, start, end, SegmentState.FINAL, true, details);
  }
}

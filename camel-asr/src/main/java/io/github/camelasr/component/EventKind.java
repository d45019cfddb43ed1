package io.github.camelasr.component;

import io.github.camelasr.api.SegmentState;
import java.util.Locale;

/** What an exchange of a consumer tells. */
public enum EventKind {
  /** A live session has begun. */
  SESSION_STARTED,
  /** A segment's text, which may still change. Skipped by newer text when the route is slow. */
  INTERIM,
  /** A segment's text, with which the vendor is done, but whose audio is still held. */
  STABLE,
  /** A segment's text that never changes again. Never skipped. */
  FINAL,
  /** A whole sentence of final text: final segments up to the one that ends it. Never skipped. */
  SENTENCE,
  /** Segments that were told before are gone, and nothing took their place. */
  RETRACTED,
  /** The vendor heard speech begin. */
  SPEECH_STARTED,
  /** The vendor heard speech end. */
  SPEECH_ENDED,
  /** Audio for which there is no text and never will be, or chunks that never came. */
  GAP,
  /** Everything before a moment is settled. */
  COMMITTED,
  /** A dialogue with a vendor has begun: the first, or one that goes on for another. */
  ATTEMPT_STARTED,
  /** A live session has ended, in order or not; the last event of a session. */
  SESSION_ENDED;

  /**
   * The kind that tells of a segment in a state.
   *
   * @param state the state
   * @return the kind of the same name
   */
  public static EventKind of(SegmentState state) {
    return switch (state) {
      case INTERIM -> INTERIM;
      case STABLE -> STABLE;
      case FINAL -> FINAL;
    };
  }

  /** As it stands in JSON. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

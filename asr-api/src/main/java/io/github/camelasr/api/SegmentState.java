package io.github.camelasr.api;

/** How settled the text of a segment is. A segment only ever moves downwards in this list. */
public enum SegmentState {
  /** The vendor may still change it. */
  INTERIM,
  /** The vendor is done with it, but the engine still holds its audio. */
  STABLE,
  /** The engine has released its audio: immutable for ever. */
  FINAL
}

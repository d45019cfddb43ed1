package io.github.camelasr.api.spi;

/** What a stream dialect is asked to say. */
public enum Cue {
  /** The connection is open. */
  BEGIN,
  /** Here is a chunk of audio. */
  AUDIO,
  /** There is no more audio; the last results are wanted. */
  END,
  /** The dialogue is given up; no result is wanted. */
  ABORT
}

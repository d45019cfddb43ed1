package io.github.camelasr.component;

/** What an exchange asks of a live session. */
public enum LiveCommand {
  /** Open the session, with the options and the format that the headers give. */
  START,
  /** The body is the next audio; the default. Opens the session if there is none. */
  AUDIO,
  /**
   * Finalise everything sent so far now. The exchange completes when that is done; a body is audio
   * that goes before it.
   */
  COMMIT,
  /**
   * There is no more audio; a body is the last of it. The exchange completes with the transcript.
   */
  END,
  /** Drop the session at once. */
  ABORT
}

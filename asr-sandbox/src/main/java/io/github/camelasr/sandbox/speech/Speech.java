package io.github.camelasr.sandbox.speech;

/** A source of utterances that follows the audio. */
interface Speech {

  /** No speech was heard yet. */
  long NEVER = -1;

  /** Tells what is due when the audio was heard up to {@code nowMs}. */
  void advance(long nowMs, Hearing out);

  /** The audio ends, or stops being this source's, at {@code nowMs}: tells what is left. */
  void finish(long nowMs, Hearing out);

  /**
   * Returns until when somebody spoke: {@code nowMs} in the middle of speech, {@link #NEVER} before
   * any.
   */
  long spokenUntilMs(long nowMs);
}

package io.github.camelasr.sandbox.speech;

/** Is told what was heard, in order, on the thread that feeds the audio. */
public interface Hearing {

  /**
   * The open sentence as it looks now; replaces the guess before.
   *
   * @param guess the sentence so far, maybe wrong
   */
  void interim(Utterance guess);

  /**
   * A sentence is over; the next guess belongs to the next one.
   *
   * @param sentence the sentence, or its part that was in this audio
   */
  void sentence(Utterance sentence);
}

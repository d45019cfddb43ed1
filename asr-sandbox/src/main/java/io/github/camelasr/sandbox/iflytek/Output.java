package io.github.camelasr.sandbox.iflytek;

/**
 * What the results look like.
 *
 * @param dynamic {@code dwa=wpgs}: guesses that are replaced
 * @param punctuation where punctuation goes
 * @param spans {@code vinfo=1}: spans of sentences
 * @param sentences {@code nbest}: candidates for a sentence, 1 for none
 * @param words {@code wbest}: candidates for a word, 1 for none
 */
record Output(boolean dynamic, Punctuation punctuation, boolean spans, int sentences, int words) {

  /** Fields {@code ptt} and {@code pcm}. */
  enum Punctuation {
    /** {@code ptt=0}. */
    NONE,
    /** {@code pcm=1}: what ends a sentence is kept for the head of the next piece. */
    CARRIED,
    /** {@code pcm=0}: at the end of its sentence. */
    IN_PLACE
  }
}

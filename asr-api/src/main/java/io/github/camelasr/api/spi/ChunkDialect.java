package io.github.camelasr.api.spi;

/** A dialogue of one HTTP request for every chunk of audio. */
public non-sealed interface ChunkDialect extends Dialect {

  /**
   * The request of a step. Pure: the engine may ask for the same step again; state moves when the
   * answer is read.
   *
   * @param step which step
   * @param moment the time to sign with, and entropy
   * @param token the token, {@link Token#NONE} for vendors without
   * @param body takes the body as one message
   * @return the request
   */
  HttpCall request(Step step, Moment moment, Token token, Outbox body);

  /**
   * Reads the answer to a step and moves on.
   *
   * @param step which step
   * @param reply what came
   * @param in takes what it means
   */
  void read(Step step, Reply reply, Inbox in);

  /**
   * Whether there is a request to give the dialogue up with, that is a step of {@link Cue#ABORT}.
   *
   * @return true by default; false if dropping the request under way has to do
   */
  default boolean tellsAbort() {
    return true;
  }
}

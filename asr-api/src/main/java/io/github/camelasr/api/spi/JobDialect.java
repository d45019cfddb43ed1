package io.github.camelasr.api.spi;

/** A dialogue that hands in a whole recording and asks for its result until it is there. */
public non-sealed interface JobDialect extends Dialect {

  /**
   * The request that hands in the recording.
   *
   * @param source the recording
   * @param moment the time to sign with, and entropy
   * @param token the token, {@link Token#NONE} for vendors without
   * @param body takes the body as one message, if {@link HttpCall#body()} is {@code OUTBOX}
   * @return the request
   */
  HttpCall submit(RecordingSource source, Moment moment, Token token, Outbox body);

  /**
   * The request that asks for the result.
   *
   * @param ticket what {@link Inbox#ticket} was told, possibly by an earlier process
   * @param moment the time to sign with, and entropy
   * @param token the token, {@link Token#NONE} for vendors without
   * @param body takes the body as one message, if {@link HttpCall#body()} is {@code OUTBOX}
   * @return the request
   */
  HttpCall poll(String ticket, Moment moment, Token token, Outbox body);

  /**
   * Reads an answer: calls {@link Inbox#ticket} after the hand-in, {@link Inbox#later} while the
   * vendor works, pieces and {@link Inbox#end} when the result is there, or {@link Inbox#fail}.
   *
   * @param reply what came
   * @param in takes what it means
   */
  void read(Reply reply, Inbox in);
}

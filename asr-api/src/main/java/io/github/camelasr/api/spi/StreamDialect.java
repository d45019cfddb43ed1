package io.github.camelasr.api.spi;

import io.github.camelasr.api.ErrorCategory;

/** A dialogue over one WebSocket. */
public non-sealed interface StreamDialect extends Dialect {

  /**
   * The upgrade request.
   *
   * @param moment the time to sign with
   * @param token the token, {@link Token#NONE} for vendors without
   * @return a GET request with a {@code ws} or {@code wss} URI
   */
  HttpCall open(Moment moment, Token token);

  /**
   * Writes what the vendor wants to hear now: nothing, one message, or several.
   *
   * @param cue {@code BEGIN} once after the upgrade, {@code AUDIO} for every chunk after {@link
   *     Inbox#ready()}, then {@code END} or {@code ABORT} once
   * @param audio the chunk; {@link AudioChunk#NONE} but for {@code AUDIO}
   * @param out takes the messages
   */
  void write(Cue cue, AudioChunk audio, Outbox out);

  /**
   * Reads a whole message of the vendor ({@link Reply#MESSAGE}), or the answer to an upgrade it
   * refused (its HTTP status).
   *
   * @param reply what came
   * @param in takes what it means
   */
  void read(Reply reply, Inbox in);

  /**
   * Learns that the upgrade succeeded. The default says that audio may flow.
   *
   * @param in takes what it means
   */
  default void opened(Inbox in) {
    in.ready();
  }

  /**
   * Learns that the vendor closed the connection before the dialogue was over. The default is a
   * failure of category {@code NETWORK}.
   *
   * @param code the close code, 1006 if the connection broke
   * @param reason the vendor's words, or empty
   * @param in takes what it means
   */
  default void closed(int code, String reason, Inbox in) {
    in.fail(
        new Failure(
            ErrorCategory.NETWORK,
            Integer.toString(code),
            reason.isEmpty() ? "the connection was closed before the last result" : reason,
            null,
            Remedy.RESTART,
            "Try again."));
  }
}

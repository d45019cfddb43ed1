package io.github.camelasr.engine.transport;

import io.github.camelasr.api.spi.Reply;

/**
 * Hears of a link, always on the session's loop and one call after the other: either {@link
 * #refused} or {@link #broken}, or {@link #opened} and then messages until {@link #closed} or
 * {@link #broken}.
 */
public interface LinkListener {

  /** The upgrade succeeded. */
  void opened();

  /**
   * The server answered the upgrade with something else than 101.
   *
   * @param reply status, headers and body
   */
  void refused(Reply reply);

  /**
   * A whole message came.
   *
   * @param reply the message, its bytes valid during the call only
   */
  void message(Reply reply);

  /** The link takes messages again. */
  void roomAgain();

  /**
   * The server closed the link.
   *
   * @param code the close code
   * @param reason the server's words, or empty
   */
  void closed(int code, String reason);

  /**
   * The connection could not be made, broke, or carried something that is not allowed.
   *
   * @param cause what happened, without secrets and without the query of the URI
   */
  void broken(LinkFault cause);
}

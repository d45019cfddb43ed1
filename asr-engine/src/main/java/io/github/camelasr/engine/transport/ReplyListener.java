package io.github.camelasr.engine.transport;

import io.github.camelasr.api.spi.Reply;

/** Hears of an HTTP request, on the session's loop: one of the two calls, once. */
public interface ReplyListener {

  /**
   * The server answered, with whatever status.
   *
   * @param reply status, headers and body
   */
  void replied(Reply reply);

  /**
   * There is no answer.
   *
   * @param fault why
   */
  void broken(LinkFault fault);
}

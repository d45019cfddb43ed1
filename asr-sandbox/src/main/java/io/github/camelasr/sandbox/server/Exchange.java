package io.github.camelasr.sandbox.server;

import java.time.Duration;

/** One HTTP request on its way to its answer. For the thread of the HTTP protocols only. */
public interface Exchange {

  /**
   * Begins a session with this request. A session of an HTTP protocol is as many requests as the
   * vendor's document says.
   *
   * @param api vendor and variant, such as {@code feishu/stream}
   * @return the session, to be kept for its further requests
   */
  Visit open(String api);

  /**
   * Sends the answer.
   *
   * @param answer what to send
   */
  void answer(Answer answer);

  /**
   * Breaks the connection in place of an answer.
   *
   * @param reset by TCP reset, or else in order
   */
  void drop(boolean reset);

  /**
   * Runs something later, on the thread of the HTTP protocols.
   *
   * @param delay how much later
   * @param task what to run
   */
  void after(Duration delay, Runnable task);
}

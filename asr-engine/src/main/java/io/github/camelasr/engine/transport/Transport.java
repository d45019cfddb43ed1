package io.github.camelasr.engine.transport;

import io.github.camelasr.api.spi.HttpCall;

/**
 * Makes connections. A fixed number of threads serves all of them. Found by {@link
 * java.util.ServiceLoader}, or handed to the engine.
 */
public interface Transport extends AutoCloseable {

  /**
   * A loop for a new session; sessions are spread over the loops there are.
   *
   * @return the loop
   */
  Loop loop();

  /**
   * Opens a WebSocket; called on the loop. Certificates are verified, redirects are not followed.
   * The {@code Host} header is the authority of the URI without a default port, because that is
   * what was signed.
   *
   * @param call the upgrade request, its scheme {@code ws} or {@code wss}
   * @param maxMessageBytes a longer incoming message ends the link with {@link LinkListener#broken}
   * @param listener hears of the link on the loop
   * @param loop the session's loop, made by {@link #loop()}
   * @return the link, which is not open yet; to be used on the loop only
   */
  Link open(HttpCall call, int maxMessageBytes, LinkListener listener, Loop loop);

  /**
   * Makes an HTTP request. Certificates are verified, redirects are not followed.
   *
   * @param call the request, its scheme {@code http} or {@code https}
   * @param body the body; of length 0 for none
   * @param listener hears of the answer on the loop; a body of more than 16 MiB is a fault
   * @param loop the session's loop, made by {@link #loop()}
   * @return lets the request be given up
   */
  Exchange request(HttpCall call, RequestBody body, ReplyListener listener, Loop loop);

  /** Ends all links at once and frees all threads. */
  @Override
  void close();
}

package io.github.camelasr.sandbox.server;

/**
 * What a vendor answers at one path, request by request. All calls of all HTTP protocols of a
 * sandbox come one after the other on one thread, so that none needs a lock.
 */
public interface HttpProtocol {

  /**
   * Returns the path that is the vendor's own.
   *
   * @return such as {@code /v3/auth/tokens}; a segment in braces stands for any one segment
   */
  String path();

  /**
   * Answers a request, now or later.
   *
   * @param request the request
   * @param exchange takes the answer
   */
  void serve(Request request, Exchange exchange);
}

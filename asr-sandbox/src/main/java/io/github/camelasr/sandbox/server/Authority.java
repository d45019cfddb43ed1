package io.github.camelasr.sandbox.server;

/**
 * Where the server listens.
 *
 * @param port the TCP port on the loopback address
 * @param secure whether it speaks TLS
 */
public record Authority(int port, boolean secure) {

  /**
   * Returns the URL of a WebSocket path.
   *
   * @param path begins with a slash
   * @return a {@code ws} or {@code wss} URL
   */
  public String webSocket(String path) {
    return (secure ? "wss" : "ws") + "://127.0.0.1:" + port + path;
  }

  /**
   * Returns the URL of an HTTP path.
   *
   * @param path begins with a slash, or empty for the base of all paths
   * @return an {@code http} or {@code https} URL
   */
  public String http(String path) {
    return (secure ? "https" : "http") + "://127.0.0.1:" + port + path;
  }
}

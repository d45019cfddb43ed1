package io.github.camelasr.transport.netty;

import io.github.camelasr.api.spi.HttpCall;
import java.net.URI;

/**
 * Where a link leads.
 *
 * @param call the upgrade request
 * @param host a name or an address, without brackets
 * @param port the port, 443 or 80 unless the URI says otherwise
 */
record Target(HttpCall call, String host, int port) {
  private static final int PORT = 80;
  private static final int TLS_PORT = 443;

  static Target of(HttpCall call) {
    String host = call.uri().getHost();
    if (host == null) {
      throw new IllegalArgumentException("the address has no host name");
    }
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    int port = call.uri().getPort();
    return new Target(call, bare, port >= 0 ? port : defaultPort(call.uri()));
  }

  private static int defaultPort(URI uri) {
    return uri.getScheme().equals("wss") ? TLS_PORT : PORT;
  }

  boolean isSecure() {
    return call.uri().getScheme().equals("wss");
  }

  /** What is signed as the host: without the default port. */
  String authority() {
    String name = call.uri().getHost();
    return port == defaultPort(call.uri()) ? name : name + ":" + port;
  }

  /** Path and query as they stand in the URI. */
  String requestTarget() {
    String path = call.uri().getRawPath();
    String query = call.uri().getRawQuery();
    return (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }
}

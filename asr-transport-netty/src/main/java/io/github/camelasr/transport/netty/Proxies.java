package io.github.camelasr.transport.netty;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;

/** What the system's proxy selector says of an address. */
final class Proxies {
  private Proxies() {}

  /** Whether a proxy stands between us and a host. */
  static boolean stand(URI uri) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector == null || uri.getHost() == null) {
      return false;
    }
    return selector.select(asHttp(uri)).stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT);
  }

  /** Selectors know the schemes of HTTP only. */
  private static URI asHttp(URI uri) {
    String scheme = uri.getScheme().equals("wss") ? "https" : "http";
    try {
      return new URI(scheme, null, uri.getHost(), uri.getPort(), null, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address", e);
    }
  }
}

package io.github.camelasr.tencent.common;

import io.github.camelasr.signing.PercentEncoding;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * Where requests go: the option {@code endpoint} and behind it the account. Immutable.
 *
 * <p>What is signed is what the {@code Host} field will say, which has a port only if it is not the
 * scheme's own.
 */
public final class ServiceUrl {
  private static final Map<String, Integer> PORTS =
      Map.of("ws", 80, "http", 80, "wss", 443, "https", 443);

  private final String base;
  private final String signed;

  /**
   * The address of an account.
   *
   * @param endpoint the URL before the account
   * @param appId the account
   */
  public ServiceUrl(URI endpoint, String appId) {
    String path =
        endpoint.getRawPath().replaceFirst("/+$", "") + "/" + PercentEncoding.encode(appId);
    this.base = endpoint.getScheme() + "://" + endpoint.getRawAuthority() + path;
    this.signed = host(endpoint) + path + "?";
  }

  private static String host(URI endpoint) {
    boolean usual = Integer.valueOf(endpoint.getPort()).equals(PORTS.get(scheme(endpoint)));
    return usual || endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getRawAuthority();
  }

  /**
   * The scheme in lower case.
   *
   * @param endpoint any URL
   * @return for example {@code wss}
   */
  public static String scheme(URI endpoint) {
    return endpoint.getScheme().toLowerCase(Locale.ROOT);
  }

  /**
   * The beginning of the text that is signed: host, path and question mark.
   *
   * @return without the scheme
   */
  public String signed() {
    return signed;
  }

  /**
   * The URL with a query.
   *
   * @param encoded the query, percent-encoded
   * @return the URL to call
   */
  public URI with(String encoded) {
    return URI.create(base + "?" + encoded);
  }
}

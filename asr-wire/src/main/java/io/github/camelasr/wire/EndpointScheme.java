package io.github.camelasr.wire;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import java.net.URI;

/** The kind of URL that the option {@code endpoint} must be. */
public enum EndpointScheme {
  /** A WebSocket. */
  WEB_SOCKET("wss", "ws"),
  /** Plain requests. */
  HTTP("https", "http");

  private final String secure;
  private final String plain;

  EndpointScheme(String secure, String plain) {
    this.secure = secure;
    this.plain = plain;
  }

  /**
   * Refuses an endpoint of another kind.
   *
   * @param settings {@code endpoint} is read
   * @throws AsrException of category {@code BAD_OPTION}
   */
  public void check(Settings settings) {
    if (!fits(settings.uri("endpoint"))) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, fault()).build();
    }
  }

  /**
   * Whether a URL is of this kind.
   *
   * @param endpoint has a scheme
   * @return true if so
   */
  public boolean fits(URI endpoint) {
    String scheme = endpoint.getScheme();
    return secure.equalsIgnoreCase(scheme) || plain.equalsIgnoreCase(scheme);
  }

  /**
   * What to say of an endpoint of another kind.
   *
   * @return without a full stop
   */
  public String fault() {
    return "'endpoint' must begin with " + secure + ":// or " + plain + "://";
  }
}

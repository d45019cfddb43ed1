package io.github.camelasr.api.spi;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * An HTTP request or WebSocket upgrade. {@link #toString()} shows neither query nor headers,
 * because both carry signatures.
 *
 * @param method the HTTP method
 * @param uri scheme {@code ws}, {@code wss}, {@code http} or {@code https}
 * @param headers header fields by name
 * @param body where the body comes from
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, Body body) {

  /** Copies the headers. */
  public HttpCall {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uri, "uri");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(body, "body");
  }

  /**
   * A WebSocket upgrade or GET request without a body.
   *
   * @param uri where to
   * @param headers header fields by name
   * @return the call
   */
  public static HttpCall get(URI uri, Map<String, String> headers) {
    return new HttpCall("GET", uri, headers, Body.NONE);
  }

  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }

  /** Where the body of a request comes from. */
  public enum Body {
    /** There is none. */
    NONE,
    /** The message written into the outbox. */
    OUTBOX,
    /** The bytes of the recording, streamed by the engine. */
    SOURCE
  }
}

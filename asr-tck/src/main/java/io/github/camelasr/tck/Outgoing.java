package io.github.camelasr.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What a provider sent: a WebSocket message, or an HTTP request with its body. */
public final class Outgoing {
  private final HttpCall call;
  private final Outbox.Kind kind;
  private final byte[] body;

  /**
   * A message or request.
   *
   * @param call the request, or the upgrade of the WebSocket that carries the message
   * @param kind text or binary; binary for the body of a request
   * @param body the bytes; empty if a request has no body
   */
  public Outgoing(HttpCall call, Outbox.Kind kind, byte[] body) {
    this.call = Objects.requireNonNull(call, "call");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.body = body.clone();
  }

  /**
   * The request, or the upgrade of the WebSocket that carries the message.
   *
   * @return the call
   */
  public HttpCall call() {
    return call;
  }

  /**
   * The kind of a message.
   *
   * @return text or binary; binary for the body of a request
   */
  public Outbox.Kind kind() {
    return kind;
  }

  /**
   * The message, or the body of the request.
   *
   * @return a copy, empty if there is none
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * The message or body as text.
   *
   * @return decoded from UTF-8
   */
  public String text() {
    return new String(body, UTF_8);
  }

  /**
   * A parameter of the URI's query.
   *
   * @param name the parameter
   * @return its first value, decoded
   */
  public Optional<String> query(String name) {
    String query = Objects.requireNonNullElse(call.uri().getRawQuery(), "");
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outgoing that
        && kind == that.kind
        && call.equals(that.call)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(call, kind, Arrays.hashCode(body));
  }

  /** Shows neither query nor body. */
  @Override
  public String toString() {
    return call + " " + kind + " of " + body.length + " bytes";
  }
}

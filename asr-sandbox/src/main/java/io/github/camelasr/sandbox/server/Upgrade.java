package io.github.camelasr.sandbox.server;

import java.util.Map;
import java.util.Optional;

/**
 * A request for a WebSocket.
 *
 * @param path the path as it stands in the request line, without the query
 * @param query the decoded parameters; of one that is repeated the first
 * @param headers the header fields by lower-case name; of one that is repeated the first
 */
public record Upgrade(String path, Map<String, String> query, Map<String, String> headers) {

  /** Copies the parameters and the headers. */
  public Upgrade {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /**
   * Returns a parameter.
   *
   * @param name its name
   * @return its value, empty if it is missing or blank
   */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Returns a header field.
   *
   * @param name its name in lower case
   * @return its value, empty if it is missing or blank
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Returns the Host header.
   *
   * @return its value, empty if there is none
   */
  public String host() {
    return headers.getOrDefault("host", "");
  }
}

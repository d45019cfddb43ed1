package io.github.camelasr.sandbox.server;

import java.util.Map;
import java.util.Optional;

/**
 * A request for a WebSocket.
 *
 * @param path the path as it stands in the request line, without the query
 * @param query the decoded parameters; of one that is repeated the first
 * @param host the Host header, empty if there is none
 */
public record Upgrade(String path, Map<String, String> query, String host) {

  /** Copies the parameters. */
  public Upgrade {
    query = Map.copyOf(query);
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
}

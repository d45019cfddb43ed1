package io.github.camelasr.sandbox.server;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request.
 *
 * @param method in upper case
 * @param target path, query and headers
 * @param body the whole body, empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // read once by one protocol and never compared
public record Request(String method, Upgrade target, byte[] body) {

  /**
   * Returns the path as it stands in the request line, without the query.
   *
   * @return begins with a slash
   */
  public String path() {
    return target.path();
  }

  /**
   * Returns the decoded parameters.
   *
   * @return by name; of one that is repeated the first
   */
  public Map<String, String> query() {
    return target.query();
  }

  /**
   * Returns a header field.
   *
   * @param name its name in lower case
   * @return its value, empty if it is missing or blank
   */
  public Optional<String> header(String name) {
    return target.header(name);
  }
}

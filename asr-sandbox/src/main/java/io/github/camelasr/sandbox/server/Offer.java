package io.github.camelasr.sandbox.server;

import java.util.List;
import java.util.Map;

/** What a client can use: one variant of one vendor. */
public interface Offer {

  /**
   * Returns the vendor's name.
   *
   * @return such as {@code iflytek}
   */
  String vendor();

  /**
   * Returns the protocol's name.
   *
   * @return such as {@code iat}
   */
  String variant();

  /**
   * Returns what a client needs to come in.
   *
   * @param authority host and port of this server
   * @return the endpoint and the dummy credentials, by the names of the provider's options, in a
   *     stable order
   */
  Map<String, String> access(Authority authority);

  /**
   * Returns all ways to come in, for vendors that have several.
   *
   * @param authority host and port of this server
   * @return as {@link #access}, which is the first of them
   */
  default List<Map<String, String>> ways(Authority authority) {
    return List.of(access(authority));
  }
}

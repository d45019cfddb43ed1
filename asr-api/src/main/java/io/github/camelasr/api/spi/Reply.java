package io.github.camelasr.api.spi;

import java.util.List;
import java.util.Map;

/**
 * What the vendor answered: a WebSocket message, a refused upgrade, or an HTTP response. The bytes
 * belong to the caller and are valid during the call only.
 *
 * @param status {@link #MESSAGE} for a WebSocket message, otherwise the HTTP status
 * @param headers response fields by lower-case name; empty for a message
 * @param array holds the body
 * @param offset the first byte
 * @param length how many bytes
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a view that lives for one call; copying is the cost it avoids
public record Reply(
    int status, Map<String, List<String>> headers, byte[] array, int offset, int length) {
  /** The status of a WebSocket message. */
  public static final int MESSAGE = 0;

  /**
   * A WebSocket message.
   *
   * @param array holds the message
   * @param offset the first byte
   * @param length how many bytes
   * @return the reply
   */
  public static Reply message(byte[] array, int offset, int length) {
    return new Reply(MESSAGE, Map.of(), array, offset, length);
  }

  /**
   * Whether this is a WebSocket message.
   *
   * @return false for an HTTP response
   */
  public boolean isMessage() {
    return status == MESSAGE;
  }
}

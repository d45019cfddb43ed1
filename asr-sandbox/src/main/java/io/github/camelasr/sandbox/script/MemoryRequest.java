package io.github.camelasr.sandbox.script;

import java.net.URI;
import java.util.Map;

/**
 * An HTTP request within the process, or the one for a WebSocket.
 *
 * @param method in upper case
 * @param uri the whole URI, of which host and port are not looked at
 * @param headers header fields by name, without {@code Host}, which comes from the URI
 * @param body the body, empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record MemoryRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

  /** Copies the headers. */
  public MemoryRequest {
    headers = Map.copyOf(headers);
  }
}

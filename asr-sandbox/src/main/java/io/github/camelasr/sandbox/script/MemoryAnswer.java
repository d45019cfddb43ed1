package io.github.camelasr.sandbox.script;

import java.util.Map;

/**
 * An HTTP answer within the process.
 *
 * @param status the HTTP status
 * @param headers header fields by name, {@code Date} among them
 * @param body the body
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record MemoryAnswer(int status, Map<String, String> headers, byte[] body) {

  /** Copies the headers. */
  public MemoryAnswer {
    headers = Map.copyOf(headers);
  }
}

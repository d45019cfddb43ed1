package io.github.camelasr.sandbox.server;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param status the HTTP status
 * @param headers header fields beside Date, Content-Type and Content-Length
 * @param body the body
 * @param charset in which the body is written
 */
public record Answer(int status, Map<String, String> headers, String body, Charset charset) {

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /**
   * Makes an answer in UTF-8.
   *
   * @param status the HTTP status
   * @param body the body, usually JSON
   * @return the answer
   */
  public static Answer of(int status, String body) {
    return new Answer(status, Map.of(), body, StandardCharsets.UTF_8);
  }

  /**
   * Makes the same answer with header fields.
   *
   * @param fields beside Date, Content-Type and Content-Length
   * @return a new answer
   */
  public Answer with(Map<String, String> fields) {
    return new Answer(status, fields, body, charset);
  }
}

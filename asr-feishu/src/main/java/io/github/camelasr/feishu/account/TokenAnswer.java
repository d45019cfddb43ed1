package io.github.camelasr.feishu.account;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.time.Duration;

/**
 * The answer to a request for a token. Both calls are understood by either's fields, so that the
 * vendor may go from one to the other; what cannot be read counts as empty.
 *
 * @param code {@code code}, or the {@code error} of OAuth; empty if there is none
 * @param message {@code msg}, or the {@code error_description} of OAuth
 * @param token {@code tenant_access_token} or {@code access_token}
 * @param seconds {@code expire} or {@code expires_in}: how long the token lives
 */
record TokenAnswer(String code, String message, String token, long seconds) {
  private static final TokenAnswer NONE = new TokenAnswer("", "", "", 0);
  private static final int OK = 200;

  /** "tenant_access_token 的最大有效期是 2 小时". */
  private static final long LONGEST = Duration.ofHours(2).toSeconds();

  /** Ours, for an answer that does not say. */
  private static final long UNTOLD = Duration.ofMinutes(30).toSeconds();

  static TokenAnswer of(Reply reply) {
    try {
      return new Reader(reply).read();
    } catch (IOException e) {
      return NONE;
    }
  }

  boolean isGranted(int status) {
    return status == OK && (code.isEmpty() || code.equals("0")) && !token.isBlank();
  }

  Duration life() {
    return Duration.ofSeconds(seconds <= 0 ? UNTOLD : Math.min(seconds, LONGEST));
  }

  private static final class Reader {
    private final JsonFeed json = new JsonFeed();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder error = new StringBuilder();
    private final StringBuilder message = new StringBuilder();
    private final StringBuilder token = new StringBuilder();
    private long seconds;

    Reader(Reply reply) throws IOException {
      json.begin(reply.array(), reply.offset(), reply.length());
    }

    TokenAnswer read() throws IOException {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "code" -> only(code);
          case "error" -> only(error);
          case "msg", "error_description" -> only(message);
          case "tenant_access_token", "access_token" -> only(token);
          case "expire", "expires_in" -> seconds = json.integer(0);
          default -> json.skip();
        }
      }
      json.end();
      boolean numbered = !code.isEmpty() && (error.isEmpty() || !"0".contentEquals(code));
      return new TokenAnswer(
          (numbered ? code : error).toString(), message.toString(), token.toString(), seconds);
    }

    /** The last of two fields with one meaning holds. */
    private void only(StringBuilder value) throws IOException {
      value.setLength(0);
      json.appendText(value);
    }
  }
}

package io.github.camelasr.huawei.auth;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the body of an answer of IAM says; all that matters but for errors stands in its header, so
 * a body that cannot be read counts as empty.
 *
 * @param code the vendor's code, or empty
 * @param message the vendor's words, or empty
 * @param expires when the token ends, or empty
 */
record IamAnswer(String code, String message, String expires) {

  static IamAnswer of(Reply reply) {
    try {
      return new Reader(reply).read();
    } catch (IOException e) {
      return new IamAnswer("", "", "");
    }
  }

  Optional<Instant> expiresAt() {
    try {
      return Optional.of(Instant.parse(expires));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static final class Reader {
    private final JsonFeed json = new JsonFeed();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder message = new StringBuilder();
    private final StringBuilder expires = new StringBuilder();

    Reader(Reply reply) throws IOException {
      json.begin(reply.array(), reply.offset(), reply.length());
    }

    /** IAM itself answers with {@code error}, the gateway before it with its two fields. */
    IamAnswer read() throws IOException {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "error_code" -> json.appendText(code);
          case "error_msg" -> json.appendText(message);
          case "error" -> readError();
          case "token" -> readToken();
          default -> json.skip();
        }
      }
      return new IamAnswer(code.toString(), message.toString(), expires.toString());
    }

    private void readError() throws IOException {
      if (json.isObject()) {
        for (String name = json.field(); name != null; name = json.field()) {
          switch (name) {
            case "code" -> json.appendText(code);
            case "message" -> json.appendText(message);
            default -> json.skip();
          }
        }
      }
    }

    private void readToken() throws IOException {
      if (json.isObject()) {
        for (String name = json.field(); name != null; name = json.field()) {
          if (name.equals("expires_at")) {
            json.appendText(expires);
          } else {
            json.skip();
          }
        }
      }
    }
  }
}

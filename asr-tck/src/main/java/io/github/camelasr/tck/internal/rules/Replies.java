package io.github.camelasr.tck.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.Reply;
import java.util.Arrays;

/** Replies and their bytes. */
final class Replies {
  private Replies() {}

  static byte[] bytes(Reply reply) {
    return Arrays.copyOfRange(reply.array(), reply.offset(), reply.offset() + reply.length());
  }

  static String text(Reply reply) {
    return new String(bytes(reply), UTF_8);
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** The same reply with another body. */
  static Reply with(Reply reply, byte[] bytes) {
    return new Reply(reply.status(), reply.headers(), bytes, 0, bytes.length);
  }
}

package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tck.fuzz.Mutator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages messages, always in the same way for the same seed. */
final class Mutations {
  /** What no vendor's document allows. */
  static final List<String> ODD =
      List.of(
          "",
          " ",
          "\n",
          "null",
          "true",
          "0",
          "-",
          "[]",
          "{}",
          "\"\"",
          "[[[",
          "{\"",
          "{}{}",
          "{\"code\":{}}",
          "{\"code\":[]}",
          "{\"code\":null}",
          "{\"code\":1e999}",
          "{\"code\":99999999999999999999}",
          "{\"a\":\"\\ud83d\"}",
          "\ufeff{}",
          "\0",
          "<html>");

  private static final List<String> NUMBERS =
      List.of("-1", "0", "2147483647", "2147483648", "9223372036854775807", "1e400", "0.5", "-0");
  private final List<Reply> replies;
  private final Mutator mutator;
  private final Random random;

  Mutations(List<Reply> replies, long seed) {
    this.replies = replies;
    this.mutator = Mutator.json(replies.stream().map(Replies::bytes).toList());
    this.random = new Random(seed);
  }

  /** Another damaged message. */
  Reply next() {
    Reply reply = replies.get(random.nextInt(replies.size()));
    return Replies.with(reply, mutator.damaged(Replies.bytes(reply), random));
  }

  /** The message blown up, as large as the rules let it come in and in every place. */
  static List<byte[]> huge(byte[] whole, Rules.Limits limits) {
    int room = Math.max(1_000, Math.min(limits.messageBytes(), 1_000_000) - whole.length);
    String text = new String(whole, java.nio.charset.StandardCharsets.UTF_8);
    List<byte[]> all = new ArrayList<>();
    for (String filler : List.of("x", "[", "{\"a\":", "\"", "9", "[1,", "\\u00", " ")) {
      String fill = filler.repeat(room / filler.length());
      all.add(Replies.utf8(inside(text, fill)));
      all.add(Replies.utf8(fill));
      all.add(Replies.utf8(text + fill));
    }
    for (String number : NUMBERS) {
      all.add(Replies.utf8(text.replaceAll("[0-9]+", number)));
    }
    return all;
  }

  private static String inside(String text, String fill) {
    int at = text.indexOf(':') + 1;
    return text.substring(0, at) + fill + text.substring(at);
  }
}

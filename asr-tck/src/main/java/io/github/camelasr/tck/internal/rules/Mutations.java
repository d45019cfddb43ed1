package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final List<String> TOKENS =
      List.of(
          "null", "true", "[]", "{}", "\"\"", "\"x\"", "{", "}", "[", "]", "\"", ",", ":", "\\");

  private final List<byte[]> bodies;
  private final List<Reply> replies;
  private final Random random;

  Mutations(List<Reply> replies, long seed) {
    this.replies = replies;
    this.bodies = replies.stream().map(Replies::bytes).toList();
    this.random = new Random(seed);
  }

  /** Another damaged message. */
  Reply next() {
    int which = random.nextInt(replies.size());
    byte[] bytes = bodies.get(which);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      bytes = damage(bytes);
    }
    return Replies.with(replies.get(which), bytes);
  }

  private byte[] damage(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> flip(bytes);
      case 1 -> splice(bytes, from, to, new byte[0]);
      case 2 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
      case 3 -> splice(bytes, from, to, slice());
      case 4 -> number(bytes, from);
      case 5 -> splice(bytes, from, to, Replies.utf8(TOKENS.get(random.nextInt(TOKENS.size()))));
      default -> splice(bytes, from, from, noise());
    };
  }

  private byte[] flip(byte[] bytes) {
    byte[] copy = bytes.clone();
    if (copy.length > 0) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private byte[] slice() {
    byte[] other = bodies.get(random.nextInt(bodies.size()));
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(9)];
    random.nextBytes(noise);
    return noise;
  }

  /** Puts another number in place of the next one. */
  private byte[] number(byte[] bytes, int from) {
    int start = from;
    while (start < bytes.length && !isDigit(bytes[start])) {
      start++;
    }
    int end = start;
    while (end < bytes.length && isDigit(bytes[end])) {
      end++;
    }
    return splice(bytes, start, end, Replies.utf8(NUMBERS.get(random.nextInt(NUMBERS.size()))));
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] in) {
    byte[] out = new byte[bytes.length - (to - from) + in.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(in, 0, out, from, in.length);
    System.arraycopy(bytes, to, out, from + in.length, bytes.length - to);
    return out;
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

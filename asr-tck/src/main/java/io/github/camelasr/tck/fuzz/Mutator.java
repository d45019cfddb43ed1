package io.github.camelasr.tck.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages real input: what comes out is near enough to it to get deep into a decoder. Immutable;
 * draws all chance from the random numbers that it is given.
 */
public final class Mutator {
  private static final List<String> NUMBERS =
      List.of("-1", "0", "2147483647", "2147483648", "9223372036854775807", "1e400", "0.5", "-0");
  private static final List<String> JSON =
      List.of(
          "null", "true", "[]", "{}", "\"\"", "\"x\"", "{", "}", "[", "]", "\"", ",", ":", "\\",
          "\\u", "\\ud83d");
  private static final int[] WORDS = {0, 1, -1, 0x7fffffff, 0x80000000, 0xffff, 0x7fff, 0x100};

  /** Where the fields of a header are. */
  private static final int HEAD_BYTES = 80;

  private final List<byte[]> originals;
  private final List<byte[]> tokens;

  private Mutator(List<byte[]> originals, List<String> tokens) {
    this.originals = List.copyOf(originals);
    this.tokens = tokens.stream().map(Mutator::utf8).toList();
  }

  /**
   * A mutator for JSON messages.
   *
   * @param originals real messages, at least one
   * @return a mutator that also puts brackets and numbers where they do not belong
   */
  public static Mutator json(List<byte[]> originals) {
    return new Mutator(originals, JSON);
  }

  /**
   * A mutator for binary files.
   *
   * @param originals real files, at least one
   * @param tokens marks of the format, such as the names of chunks
   * @return a mutator that also puts such marks where they do not belong
   */
  public static Mutator binary(List<byte[]> originals, List<String> tokens) {
    return new Mutator(originals, tokens);
  }

  /**
   * One of the originals, damaged in one to four places.
   *
   * @param random all chance
   * @return new bytes
   */
  public byte[] next(Random random) {
    return damaged(pick(originals, random), random);
  }

  /**
   * Bytes that are damaged in one to four places.
   *
   * @param bytes the bytes, which stay as they are
   * @param random all chance
   * @return new bytes
   */
  public byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      damaged = damage(damaged, random);
    }
    return damaged;
  }

  /**
   * Bytes without any sense.
   *
   * @param most how many at most
   * @param random all chance
   * @return new bytes
   */
  public static byte[] noise(int most, Random random) {
    byte[] noise = new byte[random.nextInt(most + 1)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] damage(byte[] bytes, Random random) {
    int range = random.nextBoolean() ? Math.min(HEAD_BYTES, bytes.length) : bytes.length;
    int from = random.nextInt(range + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    return switch (random.nextInt(11)) {
      case 0 -> flip(bytes, from, 1 << random.nextInt(8));
      case 1 -> flip(bytes, from, random.nextInt(256));
      case 2 -> splice(bytes, from, to, new byte[0]);
      case 3 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
      case 4 -> splice(bytes, from, to, slice(pick(originals, random), random));
      case 5 -> number(bytes, from, random);
      case 6 -> splice(bytes, from, to, pick(tokens, random));
      case 7 -> splice(bytes, from, from, noise(8, random));
      case 8 -> word(bytes, from, random);
      case 9 -> Arrays.copyOf(bytes, from);
      default -> set(bytes, from, random.nextBoolean() ? 0 : 0xff);
    };
  }

  private static byte[] flip(byte[] bytes, int at, int bits) {
    return at < bytes.length ? set(bytes, at, bytes[at] ^ bits) : bytes;
  }

  private static byte[] set(byte[] bytes, int at, int value) {
    if (at < bytes.length) {
      bytes[at] = (byte) value;
    }
    return bytes;
  }

  private static byte[] slice(byte[] other, Random random) {
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
  }

  /** Puts a number of four bytes there, in either order. */
  private static byte[] word(byte[] bytes, int at, Random random) {
    int value = WORDS[random.nextInt(WORDS.length)];
    int word = random.nextBoolean() ? value : Integer.reverseBytes(value);
    for (int i = 0; i < Integer.BYTES; i++) {
      set(bytes, at + i, word >> (8 * i));
    }
    return bytes;
  }

  /** Puts another number in place of the next one that is written in digits. */
  private static byte[] number(byte[] bytes, int from, Random random) {
    int start = from;
    while (start < bytes.length && !isDigit(bytes[start])) {
      start++;
    }
    int end = start;
    while (end < bytes.length && isDigit(bytes[end])) {
      end++;
    }
    return splice(bytes, start, end, utf8(NUMBERS.get(random.nextInt(NUMBERS.size()))));
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static byte[] pick(List<byte[]> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] in) {
    byte[] out = new byte[bytes.length - (to - from) + in.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(in, 0, out, from, in.length);
    System.arraycopy(bytes, to, out, from + in.length, bytes.length - to);
    return out;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

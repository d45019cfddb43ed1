package io.github.camelasr.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests in lower-case hexadecimal digits, and the comparison that signatures deserve. */
public final class Digest {
  private Digest() {}

  /**
   * The MD5 digest of a text. Only for protocols that ask for it.
   *
   * @param text the text, digested as UTF-8
   * @return 32 digits
   */
  public static String md5Hex(String text) {
    return hex("MD5", text.getBytes(UTF_8));
  }

  /**
   * The SHA-256 digest of a text.
   *
   * @param text the text, digested as UTF-8
   * @return 64 digits
   */
  public static String sha256Hex(String text) {
    return hex("SHA-256", text.getBytes(UTF_8));
  }

  /**
   * The SHA-256 digest of bytes.
   *
   * @param bytes the bytes
   * @return 64 digits
   */
  public static String sha256Hex(byte[] bytes) {
    return hex("SHA-256", bytes);
  }

  /**
   * Compares a signature with the expected one in a time that does not tell how much of it is
   * right.
   *
   * @param expected what was computed here
   * @param presented what came from outside
   * @return whether they are equal
   */
  public static boolean matches(String expected, String presented) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), presented.getBytes(UTF_8));
  }

  private static String hex(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform is required to have both.
      throw new IllegalStateException("this Java runtime has no " + algorithm, e);
    }
  }
}

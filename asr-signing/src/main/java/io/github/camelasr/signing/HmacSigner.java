package io.github.camelasr.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with one key, by HMAC (RFC 2104). Create it once per key and share it: threads sign at the
 * same time without waiting for each other, and the key cannot be read back.
 */
public final class HmacSigner {
  /** Initialised with the key and never fed: each signature works on its own clone. */
  private final Mac prototype;

  private HmacSigner(Mac prototype) {
    this.prototype = prototype;
  }

  /**
   * A signer by HMAC-SHA1, whose signatures have 20 bytes.
   *
   * @param key the key, used as its UTF-8 bytes
   * @return the signer
   * @throws IllegalArgumentException if the key is empty
   */
  public static HmacSigner hmacSha1(String key) {
    return create("HmacSHA1", key.getBytes(UTF_8));
  }

  /**
   * A signer by HMAC-SHA1, whose signatures have 20 bytes.
   *
   * @param key the key; copied
   * @return the signer
   * @throws IllegalArgumentException if the key is empty
   */
  public static HmacSigner hmacSha1(byte[] key) {
    return create("HmacSHA1", key);
  }

  /**
   * A signer by HMAC-SHA256, whose signatures have 32 bytes.
   *
   * @param key the key, used as its UTF-8 bytes
   * @return the signer
   * @throws IllegalArgumentException if the key is empty
   */
  public static HmacSigner hmacSha256(String key) {
    return create("HmacSHA256", key.getBytes(UTF_8));
  }

  /**
   * A signer by HMAC-SHA256, whose signatures have 32 bytes.
   *
   * @param key the key; copied
   * @return the signer
   * @throws IllegalArgumentException if the key is empty
   */
  public static HmacSigner hmacSha256(byte[] key) {
    return create("HmacSHA256", key);
  }

  private static HmacSigner create(String algorithm, byte[] key) {
    if (key.length == 0) {
      throw new IllegalArgumentException("the signing key is empty");
    }
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return new HmacSigner(mac);
    } catch (GeneralSecurityException e) {
      // Every Java platform has both algorithms and takes a key of any length.
      throw new IllegalStateException("this Java runtime cannot sign by " + algorithm, e);
    }
  }

  /**
   * Signs bytes.
   *
   * @param message the bytes to sign
   * @return the signature, a new array
   */
  public byte[] sign(byte[] message) {
    try {
      return ((Mac) prototype.clone()).doFinal(message);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(
          "the security provider " + prototype.getProvider().getName() + " cannot clone a Mac", e);
    }
  }

  /**
   * Signs a text.
   *
   * @param text the text, signed as UTF-8
   * @return the signature in Base64 with padding
   */
  public String signBase64(String text) {
    return Base64.getEncoder().encodeToString(sign(text.getBytes(UTF_8)));
  }

  /**
   * Signs a text.
   *
   * @param text the text, signed as UTF-8
   * @return the signature in lower-case hexadecimal digits
   */
  public String signHex(String text) {
    return HexFormat.of().formatHex(sign(text.getBytes(UTF_8)));
  }

  /** Names the algorithm and nothing else. */
  @Override
  public String toString() {
    return "HmacSigner[" + prototype.getAlgorithm() + "]";
  }
}

package io.github.camelasr.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A key, token or password that must never be printed. Its text is reached only through {@link
 * #reveal()}, which whoever signs or sends it calls at the last moment; {@link #toString()} is a
 * mask. Immutable.
 */
public final class Secret {
  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * Wraps a secret text.
   *
   * @param text the secret, not blank
   * @return the secret
   * @throws IllegalArgumentException if the text is blank
   */
  public static Secret of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
    return new Secret(text);
  }

  /**
   * The secret itself. Do not log it, put it in an exception or keep it in a field of your own.
   *
   * @return the text
   */
  public String reveal() {
    return text;
  }

  /** Compares in constant time, so that nothing is learned from how long a mismatch takes. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "******";
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.github.camelasr.transport.netty;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Masks that nobody can foresee, as RFC 6455 (section 5.3) wants them: the key stream of AES under
 * a key that the system's generator gave, because asking that for every frame costs more than the
 * frame. Not thread-safe.
 */
final class MaskSource {
  private static final int BLOCK = 4_096;

  private final byte[] zeros = new byte[BLOCK];
  private final byte[] stream = new byte[BLOCK];
  private final Cipher cipher;
  private int at = BLOCK;

  MaskSource() {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[16];
    byte[] start = new byte[16];
    random.nextBytes(key);
    random.nextBytes(start);
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES", e);
    }
  }

  int next() {
    if (at == BLOCK) {
      refill();
    }
    int mask =
        ((stream[at] & 0xff) << 24)
            | ((stream[at + 1] & 0xff) << 16)
            | ((stream[at + 2] & 0xff) << 8)
            | (stream[at + 3] & 0xff);
    at += 4;
    return mask;
  }

  private void refill() {
    try {
      cipher.update(zeros, 0, BLOCK, stream, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a buffer is too short", e);
    }
    at = 0;
  }
}

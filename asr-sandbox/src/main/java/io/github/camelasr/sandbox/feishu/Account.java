package io.github.camelasr.sandbox.feishu;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Dummy credentials of a self-built application, drawn anew for every sandbox. Worth nothing
 * anywhere else.
 *
 * @param appId the application's id
 * @param appSecret its secret
 */
record Account(String appId, String appSecret) {

  static Account draw() {
    SecureRandom random = new SecureRandom();
    return new Account("cli_" + hex(random, 8), hex(random, 16));
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}

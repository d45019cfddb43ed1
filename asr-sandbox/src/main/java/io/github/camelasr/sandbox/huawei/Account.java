package io.github.camelasr.sandbox.huawei;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Dummy credentials, drawn anew for every sandbox. Worth nothing anywhere else.
 *
 * @param projectId the project's id
 * @param accessKey the access key
 * @param secretKey its secret
 * @param user the user of IAM
 * @param password its password
 */
record Account(String projectId, String accessKey, String secretKey, String user, String password) {

  /** The account that the user belongs to. */
  static final String DOMAIN = "sandbox";

  /** The name of the project: that of its region. */
  static final String PROJECT = "cn-north-4";

  static Account draw() {
    SecureRandom random = new SecureRandom();
    return new Account(
        hex(random, 16), hex(random, 10), hex(random, 20), "user" + hex(random, 2), hex(random, 8));
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}

package io.github.camelasr.sandbox.tencent;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dummy credentials, drawn anew for every sandbox. Worth nothing anywhere else. */
public final class Account {

  private final String appId;
  private final String secretId;
  private final String secretKey;

  private Account(String appId, String secretId, String secretKey) {
    this.appId = appId;
    this.secretId = secretId;
    this.secretKey = secretKey;
  }

  /**
   * Draws an account.
   *
   * @return new credentials
   */
  public static Account draw() {
    SecureRandom random = new SecureRandom();
    String appId = Integer.toString(1_000_000_000 + random.nextInt(1_000_000_000));
    return new Account(appId, hex(random), hex(random));
  }

  String appId() {
    return appId;
  }

  String secretId() {
    return secretId;
  }

  String secretKey() {
    return secretKey;
  }

  Map<String, String> access(String endpoint) {
    Map<String, String> access = new LinkedHashMap<>();
    access.put("endpoint", endpoint);
    access.put("appId", appId);
    access.put("secretId", secretId);
    access.put("secretKey", secretKey);
    return access;
  }

  private static String hex(SecureRandom random) {
    byte[] drawn = new byte[16];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}

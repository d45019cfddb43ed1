package io.github.camelasr.sandbox.iflytek;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Dummy credentials, drawn anew for every sandbox. Worth nothing anywhere else. */
final class Account {

  private final String appId;
  private final String apiKey;
  private final String apiSecret;

  private Account(String appId, String apiKey, String apiSecret) {
    this.appId = appId;
    this.apiKey = apiKey;
    this.apiSecret = apiSecret;
  }

  static Account draw() {
    SecureRandom random = new SecureRandom();
    return new Account(hex(random, 4), hex(random, 16), hex(random, 16));
  }

  String appId() {
    return appId;
  }

  String apiKey() {
    return apiKey;
  }

  String apiSecret() {
    return apiSecret;
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}

package io.github.camelasr.sandbox.rtasr;

import io.github.camelasr.signing.Digest;
import io.github.camelasr.signing.HmacSigner;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Dummy credentials with the check of the signature that they make: {@code signa}. Drawn anew for
 * every sandbox; worth nothing anywhere else.
 */
public final class SignaAccount {

  private static final Duration MAX_SKEW = Duration.ofMinutes(5);

  private final Clock clock;
  private final String appId;
  private final String key;
  private final HmacSigner signer;

  /**
   * Draws an account.
   *
   * @param clock the server's idea of the time
   */
  public SignaAccount(Clock clock) {
    this.clock = clock;
    this.appId = hex(4);
    this.key = hex(16);
    this.signer = HmacSigner.hmacSha1(key);
  }

  /**
   * Returns the credentials by the names of the provider's options.
   *
   * @param endpoint the URL of the protocol
   * @return endpoint, application and key
   */
  public Map<String, String> access(String endpoint) {
    Map<String, String> access = new LinkedHashMap<>();
    access.put("endpoint", endpoint);
    access.put("appId", appId);
    access.put("apiKey", key);
    return access;
  }

  /**
   * Judges who asks, and when, but not the signature.
   *
   * @param parameters all parameters of the request
   * @param appIdField how the vendor spells the application's id
   * @return whether they are ours and fresh
   */
  public boolean knows(Map<String, String> parameters, String appIdField) {
    String ts = parameters.getOrDefault("ts", "");
    return appId.equals(parameters.get(appIdField))
        && ts.matches("\\d{1,12}")
        && isFresh(Instant.ofEpochSecond(Long.parseLong(ts)));
  }

  /**
   * Judges the three parameters that let a request in.
   *
   * @param parameters all parameters of the request
   * @param appIdField how the vendor spells the application's id
   * @return whether they are there, fresh and signed with our key
   */
  public boolean admits(Map<String, String> parameters, String appIdField) {
    String text = appId + parameters.getOrDefault("ts", "");
    return knows(parameters, appIdField)
        && Digest.matches(
            signer.signBase64(Digest.md5Hex(text)), parameters.getOrDefault("signa", ""));
  }

  private boolean isFresh(Instant signed) {
    return Duration.between(signed, clock.instant()).abs().compareTo(MAX_SKEW) <= 0;
  }

  private static String hex(int bytes) {
    byte[] drawn = new byte[bytes];
    new SecureRandom().nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}

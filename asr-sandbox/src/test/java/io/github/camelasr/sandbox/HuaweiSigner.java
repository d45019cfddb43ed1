package io.github.camelasr.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs an upgrade as the vendor's guide says, in its own way, so that the server's is checked
 * against another.
 */
record HuaweiSigner(Map<String, String> access, String mode, String host, Instant time) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.US).withZone(ZoneOffset.UTC);

  static HuaweiSigner of(Sandbox sandbox, String mode) {
    Map<String, String> access = sandbox.access("huawei", mode);
    String host = URI.create(access.get("endpoint")).getAuthority();
    return new HuaweiSigner(access, mode, host, Instant.now());
  }

  HuaweiSigner withHost(String other) {
    return new HuaweiSigner(access, mode, other, time);
  }

  HuaweiSigner at(Instant other) {
    return new HuaweiSigner(access, mode, host, other);
  }

  HuaweiSigner with(String name, String value) {
    Map<String, String> changed = new HashMap<>(access);
    changed.put(name, value);
    return new HuaweiSigner(changed, mode, host, time);
  }

  String path() {
    return "/v1/" + access.get("projectId") + "/rasr/" + mode;
  }

  URI uri() {
    return URI.create(access.get("endpoint") + path());
  }

  Map<String, String> headers() {
    String date = DATE.format(time);
    String request =
        "GET\n" + path() + "/\n\nhost:" + host + "\nx-sdk-date:" + date + "\n\nhost;x-sdk-date\n";
    String text = "SDK-HMAC-SHA256\n" + date + "\n" + sha256(request + sha256(""));
    return Map.of(
        "X-Sdk-Date",
        date,
        "Authorization",
        "SDK-HMAC-SHA256 Access="
            + access.get("accessKey")
            + ", SignedHeaders=host;x-sdk-date, Signature="
            + hmac(text));
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(access.get("secretKey").getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

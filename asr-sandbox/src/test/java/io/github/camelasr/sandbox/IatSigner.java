package io.github.camelasr.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the vendor's document says, in its own way, so that the server's is checked against
 * another.
 */
record IatSigner(Map<String, String> access, String host, String date, String separator) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  static IatSigner of(Sandbox sandbox) {
    return new IatSigner(
        sandbox.access("iflytek", "iat"), "127.0.0.1", DATE.format(Instant.now()), ", ");
  }

  IatSigner withHost(String other) {
    return new IatSigner(access, other, date, separator);
  }

  IatSigner withDate(Instant other) {
    return new IatSigner(access, host, DATE.format(other), separator);
  }

  IatSigner withSeparator(String other) {
    return new IatSigner(access, host, date, other);
  }

  IatSigner with(String name, String value) {
    Map<String, String> changed = new java.util.HashMap<>(access);
    changed.put(name, value);
    return new IatSigner(changed, host, date, separator);
  }

  String appId() {
    return access.get("appId");
  }

  String endpoint() {
    return access.get("endpoint");
  }

  String signature() {
    String path = URI.create(endpoint()).getPath();
    return hmac("host: " + host + "\ndate: " + date + "\nGET " + path + " HTTP/1.1");
  }

  String authorization() {
    return String.join(
        separator,
        "api_key=\"" + access.get("apiKey") + "\"",
        "algorithm=\"hmac-sha256\"",
        "headers=\"host date request-line\"",
        "signature=\"" + signature() + "\"");
  }

  String url() {
    return url(
        Base64.getEncoder().encodeToString(authorization().getBytes(StandardCharsets.UTF_8)));
  }

  String url(String authorization) {
    return endpoint()
        + "?authorization="
        + encode(authorization)
        + "&date="
        + encode(date)
        + "&host="
        + encode(host);
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              access.get("apiSecret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

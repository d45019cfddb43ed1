package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.Sandbox;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the vendor's documents say, in its own way, so that the server's is checked against
 * another. Changes leave the original as it is.
 */
public final class Query {

  private final Map<String, String> access;
  private final String host;
  private final TreeMap<String, String> parameters;

  private Query(Map<String, String> access, String host, Map<String, String> parameters) {
    this.access = access;
    this.host = host;
    this.parameters = new TreeMap<>(parameters);
  }

  /** All that a WebSocket needs: PCM in sentences. */
  public static Query webSocket(Sandbox sandbox) {
    return of(sandbox, "ws-v2")
        .with("engine_model_type", "16k_zh")
        .with("voice_format", "1")
        .with("needvad", "1")
        .with("voice_id", UUID.randomUUID().toString());
  }

  /** All that a first chunk needs. */
  public static Query chunk(Sandbox sandbox) {
    return of(sandbox, "http-v1")
        .with("sub_service_type", "1")
        .with("engine_model_type", "16k_0")
        .with("result_text_format", "0")
        .with("res_type", "0")
        .with("voice_format", "1")
        .with("source", "0")
        .with("timeout", "1000")
        .with("voice_id", UUID.randomUUID().toString().substring(0, 16))
        .with("seq", "0")
        .with("end", "0");
  }

  private static Query of(Sandbox sandbox, String variant) {
    Map<String, String> access = sandbox.access("tencent", variant);
    long now = Instant.now().getEpochSecond();
    Map<String, String> parameters =
        Map.of(
            "secretid", access.get("secretId"),
            "timestamp", Long.toString(now),
            "expired", Long.toString(now + 3600),
            "nonce", "4711");
    return new Query(access, URI.create(access.get("endpoint")).getAuthority(), parameters);
  }

  public Query with(String name, String value) {
    Query changed = new Query(access, host, parameters);
    changed.parameters.put(name, value);
    return changed;
  }

  Query without(String name) {
    Query changed = new Query(access, host, parameters);
    changed.parameters.remove(name);
    return changed;
  }

  /** With another credential or account. */
  Query access(String name, String value) {
    Map<String, String> changed = new TreeMap<>(access);
    changed.put(name, value);
    return new Query(changed, host, parameters);
  }

  Query host(String other) {
    return new Query(access, other, parameters);
  }

  public String signature(String verb) {
    StringBuilder text = new StringBuilder(verb + host + path() + "?");
    parameters.forEach((name, value) -> text.append(name).append('=').append(value).append('&'));
    text.setLength(text.length() - 1);
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(access.get("secretKey").getBytes(StandardCharsets.UTF_8), "x"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The URL without a signature. */
  public URI unsigned() {
    StringBuilder url = new StringBuilder(access.get("endpoint") + "/" + access.get("appId") + "?");
    parameters.forEach((n, value) -> url.append(n).append('=').append(encode(value)).append('&'));
    url.setLength(url.length() - 1);
    return URI.create(url.toString());
  }

  /** The URL with the signature in it. */
  public URI signed() {
    return URI.create(unsigned() + "&signature=" + encode(signature("")));
  }

  private String path() {
    return URI.create(access.get("endpoint")).getPath() + "/" + access.get("appId");
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

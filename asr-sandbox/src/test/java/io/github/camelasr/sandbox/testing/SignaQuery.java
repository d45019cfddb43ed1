package io.github.camelasr.sandbox.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.signing.Digest;
import io.github.camelasr.signing.HmacSigner;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a request that {@code signa} lets in. */
public final class SignaQuery {

  private final Map<String, String> access;
  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * Signs now.
   *
   * @param access endpoint, application and key
   * @param appIdField how the vendor spells the application's id
   */
  public SignaQuery(Map<String, String> access, String appIdField) {
    this.access = access;
    String appId = access.get("appId");
    long ts = Instant.now().getEpochSecond();
    String text = Digest.md5Hex(appId + ts);
    with(appIdField, appId).with("ts", Long.toString(ts));
    with("signa", HmacSigner.hmacSha1(access.get("apiKey")).signBase64(text));
  }

  /**
   * Sets a parameter.
   *
   * @param name its name
   * @param value its value, not encoded; an empty one leaves the parameter out
   * @return this
   */
  public SignaQuery with(String name, String value) {
    if (value.isEmpty()) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
    return this;
  }

  /**
   * Writes the parameters.
   *
   * @return as for a form or a URL
   */
  public String encoded() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * The URL of the request.
   *
   * @param path what follows the endpoint
   * @return with all parameters
   */
  public URI url(String path) {
    return URI.create(access.get("endpoint") + path + "?" + encoded());
  }
}

package io.github.camelasr.iflytek.iat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.signing.HttpDate;
import io.github.camelasr.signing.HttpSignature;
import io.github.camelasr.signing.PercentEncoding;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;

/**
 * Signs the upgrade (section "接口鉴权"): three query parameters, {@code authorization}, {@code date}
 * and {@code host}. The signature covers the host without its port and the path without its query,
 * as the vendor's own SDK does. Thread-safe; the keys never leave it but in the signature.
 */
final class IatAuth {
  private final URI endpoint;
  private final String path;
  private final Secret apiKey;
  private final HmacSigner signer;

  IatAuth(URI endpoint, Settings settings) {
    this.endpoint = endpoint;
    this.path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
    this.apiKey = settings.secret("apiKey");
    this.signer = HmacSigner.hmacSha256(settings.secret("apiSecret").reveal());
  }

  /**
   * The signed URL.
   *
   * @param now the time, which may be 300 s off the vendor's
   */
  URI sign(Instant now) {
    String host = endpoint.getHost();
    String date = HttpDate.format(now);
    return URI.create(
        endpoint.getScheme()
            + "://"
            + endpoint.getRawAuthority()
            + path
            + (endpoint.getRawQuery() == null ? "?" : "?" + endpoint.getRawQuery() + "&")
            + "authorization="
            + PercentEncoding.encode(authorization(host, date))
            + "&date="
            + PercentEncoding.encode(date)
            + "&host="
            + PercentEncoding.encode(host));
  }

  private String authorization(String host, String date) {
    String text = HttpSignature.textToSign(host, date, "GET " + path + " HTTP/1.1");
    String plain = HttpSignature.of(apiKey.reveal(), signer, text).text();
    return Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
  }
}

package io.github.camelasr.huawei.auth;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.signing.CanonicalRequest;
import io.github.camelasr.signing.CompactDate;
import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.signing.SdkSignature;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An access key with its secret: signs the GET of the upgrade over {@code host} and {@code
 * x-sdk-date}, as the vendor's own SDK does. The host is the one that the request really goes to,
 * with its port unless that is the scheme's own. {@code X-Project-Id} is sent beside the signature,
 * because accounts with sub-projects need it.
 */
final class AccessKey implements Credential {
  private final String projectId;
  private final Secret accessKey;
  private final Secret secretKey;
  private final HmacSigner signer;

  AccessKey(Settings settings) {
    this.projectId = settings.get("projectId");
    this.accessKey = settings.secret("accessKey");
    this.secretKey = settings.secret("secretKey");
    this.signer = HmacSigner.hmacSha256(secretKey.reveal());
  }

  @Override
  public Map<String, String> headers(URI uri, Moment moment, Token none) {
    String date = CompactDate.format(moment.wall());
    CanonicalRequest request =
        CanonicalRequest.of(
            "GET",
            uri.getPath(),
            CanonicalQuery.of(Map.of()),
            Map.of("Host", host(uri), "X-Sdk-Date", date));
    return Map.of(
        "X-Sdk-Date",
        date,
        "X-Project-Id",
        projectId,
        "Authorization",
        SdkSignature.of(accessKey.reveal(), signer, request, date).text());
  }

  static String host(URI uri) {
    int usual = uri.getScheme().equalsIgnoreCase("wss") ? 443 : 80;
    return uri.getPort() == -1 || uri.getPort() == usual
        ? uri.getHost()
        : uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public Optional<TokenExchange> exchange() {
    return Optional.empty();
  }

  @Override
  public List<Secret> secrets() {
    return List.of(accessKey, secretKey);
  }

  @Override
  public boolean isSigned() {
    return true;
  }
}

package io.github.camelasr.sandbox.huawei;

import io.github.camelasr.sandbox.server.Refusal;
import io.github.camelasr.sandbox.server.Upgrade;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.signing.CanonicalRequest;
import io.github.camelasr.signing.CompactDate;
import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.signing.SdkSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets in who has a token of the project, or signed with the access key: page "认证鉴权". */
final class Gate {

  private static final Duration MAX_SKEW = Duration.ofMinutes(15);

  private static final String MISMATCH = "verify aksk signature fail";

  /** The vendor's own clients sign for these whatever they connect to. */
  private static final List<String> PUBLIC_HOSTS =
      List.of(
          "sis-ext.cn-north-4.myhuaweicloud.com",
          "sis-ext.cn-east-3.myhuaweicloud.com",
          "sis-ext.cn-north-1.myhuaweicloud.com");

  private final Account account;
  private final HmacSigner signer;
  private final IamTokens tokens;
  private final Clock clock;

  Gate(Account account, IamTokens tokens, Clock clock) {
    this.account = account;
    this.signer = HmacSigner.hmacSha256(account.secretKey());
    this.tokens = tokens;
    this.clock = clock;
  }

  Optional<Refusal> check(Upgrade request) {
    return checkCredentials(request).or(() -> checkProject(request));
  }

  private Optional<Refusal> checkCredentials(Upgrade request) {
    Optional<String> token = request.header("x-auth-token");
    Optional<String> authorization = request.header("authorization");
    if (token.isPresent()) {
      return checkToken(token.get());
    }
    return authorization.isPresent()
        ? checkSignature(authorization.get(), request)
        : Optional.of(refusal("APIG.0301", "credentials not found"));
  }

  private Optional<Refusal> checkToken(String token) {
    if (!tokens.isAlive(token)) {
      return Optional.of(refusal("APIG.0301", "decrypt token fail"));
    }
    return tokens.isOfProject(token)
        ? Optional.empty()
        : Optional.of(refusal("SIS.0101", "the token is not one of a project"));
  }

  private Optional<Refusal> checkProject(Upgrade request) {
    return request.path().split("/", -1)[2].equals(account.projectId())
        ? Optional.empty()
        : Optional.of(refusal("SIS.0101", "the project is not that of the credentials"));
  }

  private Optional<Refusal> checkSignature(String authorization, Upgrade request) {
    String date = request.header("x-sdk-date").orElse("");
    if (!isFresh(date)) {
      return Optional.of(refusal("APIG.0301", "signature expired"));
    }
    try {
      SdkSignature given = SdkSignature.parse(authorization);
      boolean matches =
          given.access().equals(account.accessKey())
              && List.of(given.signedHeaders().split(";", -1))
                  .containsAll(List.of("host", "x-sdk-date"))
              && hosts(request).anyMatch(host -> matches(given, request, host, date));
      return matches ? Optional.empty() : Optional.of(refusal("APIG.0301", MISMATCH));
    } catch (IllegalArgumentException e) {
      return Optional.of(refusal("APIG.0301", MISMATCH));
    }
  }

  private static Stream<String> hosts(Upgrade request) {
    return Stream.concat(Stream.of(request.host()), PUBLIC_HOSTS.stream());
  }

  private boolean matches(SdkSignature given, Upgrade request, String host, String date) {
    Map<String, String> signed = new HashMap<>();
    for (String name : given.signedHeaders().split(";", -1)) {
      signed.put(name, name.equals("host") ? host : request.header(name).orElse(""));
    }
    CanonicalRequest canonical =
        CanonicalRequest.of("GET", request.path(), CanonicalQuery.of(request.query()), signed);
    SdkSignature expected = SdkSignature.of(account.accessKey(), signer, canonical, date);
    return MessageDigest.isEqual(
        expected.signature().getBytes(StandardCharsets.UTF_8),
        given.signature().getBytes(StandardCharsets.UTF_8));
  }

  private boolean isFresh(String date) {
    try {
      Duration skew = Duration.between(CompactDate.parse(date), clock.instant()).abs();
      return skew.compareTo(MAX_SKEW) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Refusal refusal(String code, String why) {
    return new Refusal(
        401,
        "{\"error_msg\":\"Incorrect IAM authentication information: "
            + why
            + "\",\"error_code\":\""
            + code
            + "\",\"request_id\":\"sandbox\"}");
  }
}

package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.server.Refusal;
import io.github.camelasr.sandbox.server.Upgrade;
import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.signing.HttpDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the signature in the query of an upgrade: document "接口鉴权", answers as in "鉴权结果". */
final class SignedUrl {

  private static final Refusal MISSING = refusal(401, "Unauthorized");
  private static final Refusal UNVERIFIABLE = refusal(401, "HMAC signature cannot be verified");
  private static final Refusal MISMATCH = refusal(401, "HMAC signature does not match");
  private static final Refusal SKEWED =
      refusal(
          403,
          "HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication");

  private static final Duration MAX_SKEW = Duration.ofMinutes(5);

  /** The vendor's own clients sign for these whatever they connect to. */
  private static final Set<String> PUBLIC_HOSTS =
      Set.of("iat-api.xfyun.cn", "ws-api.xfyun.cn", "iat-niche-api.xfyun.cn");

  /** With or without a space behind the comma: the document has both. */
  private static final Pattern FIELD = Pattern.compile("\\s*(\\w+)=\"([^\"]*)\"\\s*(?:,|$)");

  private final Account account;
  private final HmacSigner signer;
  private final Clock clock;

  SignedUrl(Account account, Clock clock) {
    this.account = account;
    this.signer = HmacSigner.hmacSha256(account.apiSecret());
    this.clock = clock;
  }

  Optional<Refusal> check(Upgrade request) {
    Optional<String> authorization = request.parameter("authorization");
    if (authorization.isEmpty()) {
      return Optional.of(MISSING);
    }
    String date = request.parameter("date").orElse("");
    if (!isFresh(date)) {
      return Optional.of(SKEWED);
    }
    Map<String, String> fields = fields(authorization.get());
    if (!isVerifiable(fields)) {
      return Optional.of(UNVERIFIABLE);
    }
    String host = request.parameter("host").orElse(request.host());
    String text = "host: " + host + "\ndate: " + date + "\nGET " + request.path() + " HTTP/1.1";
    boolean matches =
        isOurs(host, request.host())
            && same(signer.signBase64(text), fields.getOrDefault("signature", ""));
    return matches ? Optional.empty() : Optional.of(MISMATCH);
  }

  private boolean isFresh(String date) {
    try {
      return Duration.between(HttpDate.parse(date), clock.instant()).abs().compareTo(MAX_SKEW) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean isVerifiable(Map<String, String> fields) {
    return account.apiKey().equals(fields.get("api_key"))
        && "hmac-sha256".equals(fields.get("algorithm"))
        && "host date request-line".equals(fields.get("headers"))
        && fields.containsKey("signature");
  }

  private static Map<String, String> fields(String authorization) {
    Map<String, String> fields = new HashMap<>();
    try {
      String origin = new String(Base64.getDecoder().decode(authorization), StandardCharsets.UTF_8);
      Matcher field = FIELD.matcher(origin);
      while (field.lookingAt()) {
        fields.put(field.group(1), field.group(2));
        field.region(field.end(), origin.length());
      }
    } catch (IllegalArgumentException e) {
      fields.clear();
    }
    return fields;
  }

  private static boolean isOurs(String signed, String header) {
    String name = withoutPort(signed);
    return name.equals(withoutPort(header)) || PUBLIC_HOSTS.contains(name);
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal refusal(int status, String message) {
    return new Refusal(status, "{\"message\":\"" + message + "\"}");
  }
}

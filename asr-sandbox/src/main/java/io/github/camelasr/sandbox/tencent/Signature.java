package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.server.Upgrade;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.signing.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** Checks who signed and for how long: documents "签名生成" and "签名鉴权". */
final class Signature {

  private static final long MAX_LIFETIME_SECONDS = Duration.ofDays(90).toSeconds();

  private final Account account;
  private final HmacSigner signer;
  private final Clock clock;

  Signature(Account account, Clock clock) {
    this.account = account;
    this.signer = HmacSigner.hmacSha1(account.secretKey());
    this.clock = clock;
  }

  /**
   * Checks that the account signed all parameters, un-encoded and sorted, for the host that the
   * client connects to (with or without its port) or for one of the vendor's own, for which its
   * clients sign whatever they connect to.
   */
  boolean isOurs(String verb, Upgrade request, String given) {
    String host = request.host();
    String rest =
        request.path() + "?" + CanonicalQuery.of(request.query()).without("signature").raw();
    return Stream.of(
            host, host.replaceFirst(":\\d+$", ""), "asr.cloud.tencent.com", "aai.qcloud.com")
        .map(name -> signer.signBase64(verb + name + rest))
        .anyMatch(expected -> same(expected, given));
  }

  /** Checks the account and the window; the parameters are known to be numbers. */
  boolean isValid(Parameters parameters) {
    long from = parameters.number("timestamp", 0, Long.MAX_VALUE);
    long to = parameters.number("expired", 0, Long.MAX_VALUE);
    return account.secretId().equals(parameters.required("secretid"))
        && to > from
        && to - from < MAX_LIFETIME_SECONDS
        && to > clock.instant().getEpochSecond();
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}

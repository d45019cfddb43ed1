package io.github.camelasr.sandbox.feishu;

import io.github.camelasr.sandbox.server.TokenBook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The tokens of the tenant: "最大有效期是 2 小时". For the thread of the HTTP protocols only.
 *
 * <p>Those of OAuth are as long as a JWT with many claims ("建议至少预留 4 KB").
 */
final class TenantTokens {

  private static final Duration LIFE = Duration.ofHours(2);

  /** "剩余有效期大于等于 30 分钟时，调用本接口会返回原有的 tenant_access_token". */
  private static final Duration KEPT = Duration.ofMinutes(30);

  private static final String PREFIX = "t-";
  private static final String JWT_PREFIX = segment("{\"typ\":\"JWT\"}") + segment("x".repeat(2400));

  private final TokenBook book;
  private String latest = "";

  TenantTokens(TokenBook book) {
    this.book = book;
  }

  private static String segment(String text) {
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + ".";
  }

  TokenBook book() {
    return book;
  }

  /** The token of the older call: the same one until its last half hour. */
  String internal() {
    boolean kept = left(latest).compareTo(KEPT) >= 0;
    latest = kept ? book.again(latest) : book.issue(PREFIX, LIFE);
    return latest;
  }

  /** A token of OAuth, a new one each time. */
  String oauth() {
    return book.issue(JWT_PREFIX, LIFE);
  }

  /** A token to hand out with the credentials. */
  String draw() {
    return book.draw(PREFIX, LIFE);
  }

  Duration left(String token) {
    return book.left(token);
  }
}

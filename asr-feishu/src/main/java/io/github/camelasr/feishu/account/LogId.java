package io.github.camelasr.feishu.account;

import io.github.camelasr.api.spi.Reply;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code X-Tt-Logid}: the id of a request that the vendor's support asks for. */
public final class LogId {
  private static final Pattern SHAPE = Pattern.compile("[\\w.:-]{1,100}");

  private LogId() {}

  /**
   * The id of an answer.
   *
   * @param reply the answer
   * @return null if it has none that may be shown
   */
  public static @Nullable String of(Reply reply) {
    return reply.headers().getOrDefault("x-tt-logid", List.of()).stream()
        .filter(LogId::isOne)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a text has the form of an id.
   *
   * @param text anything
   * @return whether it may be shown as one
   */
  public static boolean isOne(CharSequence text) {
    return SHAPE.matcher(text).matches();
  }
}

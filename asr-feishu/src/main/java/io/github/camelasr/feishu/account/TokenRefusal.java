package io.github.camelasr.feishu.account;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.VendorText;
import java.util.List;

/** What it means that there is no token. */
final class TokenRefusal {
  private TokenRefusal() {}

  static AsrException of(Reply reply, TokenAnswer answer, Secret appSecret) {
    List<Secret> secrets = List.of(appSecret);
    String words = VendorText.shown(answer.message(), secrets);
    ErrorCategory category = category(reply.status(), answer, words);
    return AsrException.of(
            category, "the vendor gave no token" + (words.isEmpty() ? "" : ": " + words))
        .code(
            answer.code().isEmpty()
                ? Integer.toString(reply.status())
                : VendorText.shown(answer.code(), secrets))
        .traceId(LogId.of(reply))
        .remedy(advice(category, reply.status()))
        .retryable(category != ErrorCategory.AUTHENTICATION && category != ErrorCategory.PERMISSION)
        .build();
  }

  private static ErrorCategory category(int status, TokenAnswer answer, String words) {
    if (status == 429 || VendorWords.areOfRate(words)) {
      return ErrorCategory.RATE_LIMIT;
    }
    if (status == 408 || status == 504) {
      return ErrorCategory.TIMEOUT;
    }
    if (status == 403 || answer.code().equals("unauthorized_client")) {
      return ErrorCategory.PERMISSION;
    }
    boolean refused = status == 400 || status == 401 || (status == 200 && !answer.code().isEmpty());
    return refused ? ErrorCategory.AUTHENTICATION : ErrorCategory.VENDOR;
  }

  private static String advice(ErrorCategory category, int status) {
    return switch (category) {
      case AUTHENTICATION ->
          "Check appId and appSecret, and that the application is a self-built one.";
      case PERMISSION -> "Check the application in the vendor's developer console.";
      default -> status == 404 ? "Check endpoint and tokenEndpoint." : "Try again later.";
    };
  }
}

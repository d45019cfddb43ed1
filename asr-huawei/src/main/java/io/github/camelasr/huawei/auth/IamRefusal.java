package io.github.camelasr.huawei.auth;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.VendorText;
import java.util.List;

/** What it means that IAM gives no token. */
final class IamRefusal {
  private IamRefusal() {}

  static AsrException of(Reply reply, Secret password) {
    IamAnswer answer = IamAnswer.of(reply);
    List<Secret> secrets = List.of(password);
    String words = VendorText.shown(answer.message(), secrets);
    int status = reply.status();
    return AsrException.of(
            category(status), "IAM gave no token" + (words.isEmpty() ? "" : ": " + words))
        .code(
            answer.code().isEmpty()
                ? Integer.toString(status)
                : VendorText.shown(answer.code(), secrets))
        .remedy(advice(status))
        .retryable(status == 429 || status >= 500)
        .build();
  }

  private static ErrorCategory category(int status) {
    return switch (status) {
      case 400, 401 -> ErrorCategory.AUTHENTICATION;
      case 403 -> ErrorCategory.PERMISSION;
      case 408, 504 -> ErrorCategory.TIMEOUT;
      case 429 -> ErrorCategory.RATE_LIMIT;
      default -> ErrorCategory.VENDOR;
    };
  }

  private static String advice(int status) {
    return switch (status) {
      case 400, 401 ->
          "Check iamUser, iamPassword and iamDomain (the account's name), and that the user may"
              + " log in by program.";
      case 403 -> "Check what the user may do in the vendor's console.";
      case 404 -> "Check iamEndpoint, region and iamProject.";
      default -> "Try again later.";
    };
  }
}

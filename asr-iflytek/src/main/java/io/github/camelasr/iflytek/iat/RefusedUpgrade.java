package io.github.camelasr.iflytek.iat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;

/**
 * What a refused upgrade means (section "鉴权结果"). The status number and the words of the body
 * decide; the reason phrase is not looked at, because the document's own example says "401
 * Forbidden".
 */
final class RefusedUpgrade {
  /** A gateway's error page may be long; what we look for stands at its beginning. */
  private static final int LONGEST_BODY = 4096;

  private RefusedUpgrade() {}

  static VendorError of(int status, String message) {
    String code = Integer.toString(status);
    if (message.contains("valid date")) {
      return new VendorError(
          code,
          "the clock of this machine is more than 300 s off",
          ErrorCategory.CLOCK_SKEW,
          Remedy.REAUTH,
          "Set the clock of this machine.");
    }
    return switch (status) {
      case 401 -> unauthorized(code, message);
      case 403 -> forbidden(code, message);
      case 408, 504 ->
          new VendorError(
              code, "no answer in time", ErrorCategory.TIMEOUT, Remedy.REPEAT, "Try again.");
      case 429 ->
          new VendorError(
              code,
              "too many requests",
              ErrorCategory.RATE_LIMIT,
              Remedy.REPEAT,
              "Open fewer sessions at once.");
      default -> other(status);
    };
  }

  private static VendorError unauthorized(String code, String message) {
    String advice =
        message.contains("does not match")
            ? "Check apiSecret, and that endpoint is the host that is really reached."
            : message.contains("cannot be verified")
                ? "Check apiKey."
                : "Check apiKey and apiSecret, and that nothing on the way cuts the query off.";
    return new VendorError(
        code, "the signature was refused", ErrorCategory.AUTHENTICATION, Remedy.GIVE_UP, advice);
  }

  private static VendorError forbidden(String code, String message) {
    String advice =
        message.contains("IP address")
            ? "Add this machine's public address to the IP white list in the vendor's console, or"
                + " switch the list off; a change takes five minutes."
            : "Check what the account is allowed to use in the vendor's console.";
    return new VendorError(
        code, "access was refused", ErrorCategory.PERMISSION, Remedy.GIVE_UP, advice);
  }

  private static VendorError other(int status) {
    String code = Integer.toString(status);
    return status >= 500
        ? new VendorError(
            code,
            "the vendor's server failed",
            ErrorCategory.VENDOR,
            Remedy.REPEAT,
            "Try again later.")
        : new VendorError(
            code,
            "there is no dictation service at this address",
            ErrorCategory.VENDOR,
            Remedy.FAIL_OVER,
            "Check endpoint.");
  }

  /**
   * The vendor's words: the field {@code message}, or the body if it is plain text.
   *
   * @return empty for a page of mark-up
   */
  static String words(Reply reply) {
    int length = Math.min(reply.length(), LONGEST_BODY);
    try {
      return messageField(reply, length);
    } catch (IOException e) {
      String body = new String(reply.array(), reply.offset(), length, UTF_8).strip();
      return body.startsWith("<") ? "" : body;
    }
  }

  private static String messageField(Reply reply, int length) throws IOException {
    JsonFeed json = new JsonFeed();
    StringBuilder words = new StringBuilder();
    json.begin(reply.array(), reply.offset(), length);
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("message")) {
        json.appendText(words);
      } else {
        json.skip();
      }
    }
    return words.toString();
  }
}

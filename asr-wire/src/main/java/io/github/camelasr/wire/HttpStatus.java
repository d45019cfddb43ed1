package io.github.camelasr.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.VendorError;

/**
 * What an HTTP status means that is not success, where a vendor documents none: such an answer
 * comes from a gateway or a proxy on the way.
 */
public final class HttpStatus {
  /** A gateway's error page may be long; its first words are enough. */
  private static final int LONGEST_BODY = 1024;

  private HttpStatus() {}

  /**
   * The meaning of a status.
   *
   * @param status the HTTP status, not one of success
   * @return the error
   */
  public static VendorError of(int status) {
    ErrorCategory category =
        switch (status) {
          case 401 -> ErrorCategory.AUTHENTICATION;
          case 403 -> ErrorCategory.PERMISSION;
          case 408, 504 -> ErrorCategory.TIMEOUT;
          case 429 -> ErrorCategory.RATE_LIMIT;
          default -> ErrorCategory.VENDOR;
        };
    return switch (category) {
      case AUTHENTICATION, PERMISSION ->
          error(status, "access was refused", category, Remedy.GIVE_UP, "Check the credentials.");
      case TIMEOUT ->
          error(status, "no answer in time", category, Remedy.REPEAT, "Try again later.");
      case RATE_LIMIT ->
          error(status, "too many requests", category, Remedy.REPEAT, "Do fewer things at once.");
      default ->
          status >= 500
              ? error(status, "the server failed", category, Remedy.REPEAT, "Try again later.")
              : error(
                  status, "no such service here", category, Remedy.FAIL_OVER, "Check endpoint.");
    };
  }

  private static VendorError error(
      int status, String meaning, ErrorCategory category, Remedy remedy, String advice) {
    return new VendorError(Integer.toString(status), meaning, category, remedy, advice);
  }

  /**
   * The words of a body that is not the vendor's JSON.
   *
   * @param reply the answer
   * @return its beginning, not yet fit to be shown; empty for a page of mark-up
   */
  public static String words(Reply reply) {
    int length = Math.min(reply.length(), LONGEST_BODY);
    String body = new String(reply.array(), reply.offset(), length, UTF_8).strip();
    return body.startsWith("<") ? "" : body;
  }
}

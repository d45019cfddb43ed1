package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a refused upgrade says: the vendor's gateway answers with {@code error_code}, {@code
 * error_msg} and {@code request_id}, whatever stands before it with a status alone.
 *
 * @param status the HTTP status
 * @param code the vendor's code, or empty
 * @param message the vendor's words, or empty
 * @param requestId the gateway's id of the request, or empty
 * @param date the vendor's time, if it tells
 */
record RefusedUpgrade(
    int status, String code, String message, String requestId, Optional<Instant> date) {
  /** How far a signature's time may be off. */
  private static final Duration TOLERANCE = Duration.ofMinutes(15);

  /** A gateway's error page may be long; what we look for stands at its beginning. */
  private static final int LONGEST_BODY = 8192;

  static final VendorError SKEW =
      new VendorError(
          "APIG.0301",
          "the clock of this machine is more than 15 min off",
          ErrorCategory.CLOCK_SKEW,
          Remedy.REAUTH,
          "Set the clock of this machine.");

  static RefusedUpgrade of(Reply reply) {
    Body body = new Body();
    body.read(reply);
    return new RefusedUpgrade(
        reply.status(),
        body.code.toString(),
        body.message.toString(),
        body.requestId.toString(),
        date(reply));
  }

  /** The same in words that may be shown. */
  RefusedUpgrade shown(UnaryOperator<String> words) {
    return new RefusedUpgrade(
        status, words.apply(code), words.apply(message), words.apply(requestId), date);
  }

  private static Optional<Instant> date(Reply reply) {
    return reply.headers().getOrDefault("date", List.of()).stream()
        .findFirst()
        .flatMap(RefusedUpgrade::parse);
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The vendor says only that a signature is wrong; whether its age is the reason, the date tells.
   */
  boolean isSkewed(Instant signedAt) {
    return (status == 401 || status == 403)
        && date.map(now -> Duration.between(signedAt, now).abs())
            .filter(skew -> skew.compareTo(TOLERANCE) > 0)
            .isPresent();
  }

  VendorError meaning() {
    return RasrErrors.find(code).orElseGet(this::byStatus);
  }

  private VendorError byStatus() {
    String shown = code.isEmpty() ? Integer.toString(status) : code;
    return switch (status) {
      case 401 ->
          error(
              shown,
              "the credentials were refused",
              ErrorCategory.AUTHENTICATION,
              Remedy.REAUTH,
              "Check the credentials, and that they belong to this project and region.");
      case 403 ->
          error(
              shown,
              "access was refused",
              ErrorCategory.PERMISSION,
              Remedy.GIVE_UP,
              "Check what the account may use in the vendor's console.");
      case 408, 504 ->
          error(shown, "no answer in time", ErrorCategory.TIMEOUT, Remedy.REPEAT, "Try again.");
      case 429 ->
          error(
              shown,
              "too many requests",
              ErrorCategory.RATE_LIMIT,
              Remedy.REPEAT,
              "Open fewer sessions at once.");
      default -> other(shown);
    };
  }

  private VendorError other(String shown) {
    return status >= 500
        ? error(
            shown,
            "the vendor's server failed",
            ErrorCategory.VENDOR,
            Remedy.REPEAT,
            "Try again later.")
        : error(
            shown,
            "there is no recognition service at this address",
            ErrorCategory.VENDOR,
            Remedy.FAIL_OVER,
            "Check endpoint, region and projectId.");
  }

  private static VendorError error(
      String code, String meaning, ErrorCategory category, Remedy remedy, String advice) {
    return new VendorError(code, meaning, category, remedy, advice);
  }

  private static final class Body {
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder message = new StringBuilder();
    private final StringBuilder requestId = new StringBuilder();

    void read(Reply reply) {
      try {
        readFields(reply);
      } catch (IOException e) {
        code.setLength(0); // no JSON, or cut off: the status has to do
      }
    }

    private void readFields(Reply reply) throws IOException {
      JsonFeed json = new JsonFeed();
      json.begin(reply.array(), reply.offset(), Math.min(reply.length(), LONGEST_BODY));
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "error_code" -> json.appendText(code);
          case "error_msg" -> json.appendText(message);
          case "request_id" -> json.appendText(requestId);
          default -> json.skip();
        }
      }
    }
  }
}

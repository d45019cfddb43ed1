package io.github.camelasr.huawei.rasr;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.PERMISSION;
import static io.github.camelasr.api.ErrorCategory.QUOTA;
import static io.github.camelasr.api.ErrorCategory.RATE_LIMIT;
import static io.github.camelasr.api.ErrorCategory.TIMEOUT;
import static io.github.camelasr.api.ErrorCategory.VENDOR;
import static io.github.camelasr.api.spi.Remedy.FAIL_OVER;
import static io.github.camelasr.api.spi.Remedy.GIVE_UP;
import static io.github.camelasr.api.spi.Remedy.REAUTH;
import static io.github.camelasr.api.spi.Remedy.REPEAT;
import static io.github.camelasr.api.spi.Remedy.RESTART;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the vendor's codes mean: those of page sis_03_0045 that recognition can meet, then those of
 * the gateway before it (codes that begin with APIG).
 */
final class RasrErrors {
  private static final String AGAIN = "Try again; if it stays, ask the vendor with the trace id.";
  private static final String ASK = "Ask the vendor with the trace id.";
  private static final String CHECK = "Check the option that the message names.";
  private static final String HOT_WORDS =
      "Check vocabularyId, and the table of hot words in the vendor's console.";
  private static final String TOKEN =
      "Check that the credentials are right, that the token is one of this project and region, and"
          + " that the account is not frozen.";

  static final List<VendorError> ALL =
      List.of(
          row("SIS.0001", "a part of the vendor cannot be reached", VENDOR, RESTART, AGAIN),
          row("SIS.0003", "the token says nothing of its user", VENDOR, FAIL_OVER, ASK),
          row("SIS.0012", "a field is missing", BAD_OPTION, GIVE_UP, CHECK),
          row("SIS.0022", "the service cannot be bought", PERMISSION, FAIL_OVER, ASK),
          row("SIS.0023", "the service could not be bought", PERMISSION, FAIL_OVER, ASK),
          row("SIS.0024", "the limit cannot be changed", PERMISSION, FAIL_OVER, ASK),
          row("SIS.0031", "a parameter is not supported", BAD_OPTION, GIVE_UP, CHECK),
          row(
              "SIS.0032",
              "a message or a value in it has a form that is not allowed",
              BAD_OPTION,
              GIVE_UP,
              "Check audioFormat and the option that the message names."),
          row("SIS.0033", "the engine did not answer in time", TIMEOUT, RESTART, AGAIN),
          row("SIS.0100", "the vendor failed", VENDOR, RESTART, AGAIN),
          row("SIS.0101", "the token was refused", AUTHENTICATION, REAUTH, TOKEN),
          row("SIS.0102", "there are no credentials", AUTHENTICATION, GIVE_UP, TOKEN),
          row(
              "SIS.0103",
              "the account has not proved its real name",
              PERMISSION,
              FAIL_OVER,
              "Prove the account's real name in the vendor's console."),
          row("SIS.0201", "there is no such table of hot words", BAD_OPTION, GIVE_UP, HOT_WORDS),
          row("SIS.0203", "hot words are too long or not allowed", BAD_OPTION, GIVE_UP, HOT_WORDS),
          row("SIS.0204", "the table of hot words exists already", BAD_OPTION, GIVE_UP, HOT_WORDS),
          row(
              "SIS.0205",
              "the table of hot words is for another language",
              BAD_OPTION,
              GIVE_UP,
              HOT_WORDS),
          row("SIS.0206", "hot words could not be saved", VENDOR, RESTART, AGAIN),
          row("SIS.0207", "the table of hot words is damaged", BAD_OPTION, GIVE_UP, HOT_WORDS),
          row("SIS.0208", "there are too many tables of hot words", QUOTA, GIVE_UP, HOT_WORDS),
          row(
              "SIS.0301",
              "audio_format does not fit the model",
              BAD_OPTION,
              GIVE_UP,
              "Check that property and audioFormat have the same sample rate."),
          row("SIS.0302", "the vendor failed", VENDOR, RESTART, AGAIN),
          row("SIS.0303", "the engine could not be reached", VENDOR, RESTART, AGAIN),
          row(
              "SIS.0304",
              "no audio came for 20 s",
              TIMEOUT,
              RESTART,
              "Send audio without long gaps, or end the session."),
          row("SIS.0305", "the engine failed", VENDOR, RESTART, AGAIN),
          row("SIS.0306", "the engine failed", VENDOR, RESTART, AGAIN),
          row(
              "APIG.0101",
              "there is no such service",
              VENDOR,
              FAIL_OVER,
              "Check endpoint, region and projectId."),
          row("APIG.0201", "the gateway could not pass the request on", VENDOR, REPEAT, AGAIN),
          row("APIG.0301", "the credentials were refused", AUTHENTICATION, REAUTH, TOKEN),
          row("APIG.0307", "the token is out of date", AUTHENTICATION, REAUTH, TOKEN),
          row(
              "APIG.0308",
              "there are too many requests",
              RATE_LIMIT,
              REPEAT,
              "Open fewer sessions at once."));

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private RasrErrors() {}

  private static VendorError row(
      String code, String meaning, ErrorCategory category, Remedy remedy, String advice) {
    return new VendorError(code, meaning, category, remedy, advice);
  }

  static Optional<VendorError> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The row of a code; a code that is in no table is the vendor's failure. */
  static VendorError of(String code) {
    return find(code)
        .orElseGet(
            () ->
                row(
                    code.isEmpty() ? "error" : code,
                    "the vendor failed",
                    VENDOR,
                    RESTART,
                    "Look the code up in the vendor's list of error codes."));
  }
}

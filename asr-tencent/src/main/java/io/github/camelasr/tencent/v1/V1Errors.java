package io.github.camelasr.tencent.v1;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.QUOTA;
import static io.github.camelasr.api.ErrorCategory.RATE_LIMIT;
import static io.github.camelasr.api.ErrorCategory.VENDOR;
import static io.github.camelasr.api.spi.Remedy.FAIL_OVER;
import static io.github.camelasr.api.spi.Remedy.GIVE_UP;
import static io.github.camelasr.api.spi.Remedy.REPEAT;
import static io.github.camelasr.api.spi.Remedy.RESTART;

import io.github.camelasr.api.spi.VendorError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the vendor's codes mean: the table "返回码" of the document (100 to 112), then those of its
 * later edition that are known.
 */
final class V1Errors {
  /** A chunk with this number was there already. */
  static final String DUPLICATE = "127";

  private static final String AGAIN = "Try again; if it stays, ask the vendor with the trace id.";
  private static final String REPORT = "This is a fault of this provider: please report it.";

  static final List<VendorError> ALL =
      List.of(
          new VendorError("100", "the chunk could not be taken", VENDOR, RESTART, AGAIN),
          new VendorError("101", "the chunk is too large", VENDOR, FAIL_OVER, REPORT),
          new VendorError(
              "102",
              "a parameter is not allowed",
              BAD_OPTION,
              GIVE_UP,
              "Check the option that the message names."),
          new VendorError("103", "the vendor's database failed", VENDOR, REPEAT, AGAIN),
          new VendorError(
              "104", "the appId is not registered", AUTHENTICATION, GIVE_UP, "Check appId."),
          new VendorError(
              "105", "there is no such template", BAD_OPTION, GIVE_UP, "Check templateName."),
          new VendorError(
              "106",
              "the template is switched off",
              BAD_OPTION,
              GIVE_UP,
              "Switch the template on, or choose another templateName."),
          new VendorError(
              "107",
              "the signature was refused",
              AUTHENTICATION,
              GIVE_UP,
              "Check secretId and secretKey, and the clock of this machine."),
          new VendorError(
              "108",
              "the signature could not be put together",
              AUTHENTICATION,
              GIVE_UP,
              "Check secretId, secretKey and what param.… adds."),
          new VendorError("109", "the vendor found no server", VENDOR, REPEAT, AGAIN),
          new VendorError(
              "110",
              "the vendor's engine failed and wants all audio again",
              VENDOR,
              RESTART,
              AGAIN),
          new VendorError("111", "the vendor's engine answered nonsense", VENDOR, RESTART, AGAIN),
          new VendorError("112", "the chunk is empty", VENDOR, FAIL_OVER, REPORT),
          new VendorError(
              "118", "too many requests", RATE_LIMIT, REPEAT, "Open fewer sessions at once."),
          new VendorError(
              "119",
              "the account is in arrears",
              QUOTA,
              FAIL_OVER,
              "Settle the account in the vendor's console."),
          new VendorError("121", "the vendor wants all audio again", VENDOR, RESTART, AGAIN),
          new VendorError("123", "the vendor wants all audio again", VENDOR, RESTART, AGAIN),
          new VendorError("124", "the vendor wants all audio again", VENDOR, RESTART, AGAIN),
          new VendorError("126", "the vendor wants all audio again", VENDOR, RESTART, AGAIN),
          new VendorError(
              DUPLICATE,
              "the last chunk came twice, and its result is lost",
              VENDOR,
              RESTART,
              AGAIN));

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private V1Errors() {}

  /** The row of a code; a code that is in no table is the vendor's failure. */
  static VendorError of(String code) {
    VendorError known = BY_CODE.get(code);
    return known != null
        ? known
        : new VendorError(
            code,
            "the vendor failed",
            VENDOR,
            RESTART,
            "Look the code up in the vendor's list of error codes.");
  }
}

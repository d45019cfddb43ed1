package io.github.camelasr.tencent.v2;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_AUDIO;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.NETWORK;
import static io.github.camelasr.api.ErrorCategory.PERMISSION;
import static io.github.camelasr.api.ErrorCategory.QUOTA;
import static io.github.camelasr.api.ErrorCategory.RATE_LIMIT;
import static io.github.camelasr.api.ErrorCategory.TIMEOUT;
import static io.github.camelasr.api.ErrorCategory.VENDOR;
import static io.github.camelasr.api.spi.Remedy.FAIL_OVER;
import static io.github.camelasr.api.spi.Remedy.GIVE_UP;
import static io.github.camelasr.api.spi.Remedy.RESTART;

import io.github.camelasr.api.spi.VendorError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the vendor's codes mean: the table "错误码" of the document, all of it. */
final class V2Errors {
  private static final String AGAIN = "Try again; if it stays, ask the vendor with the trace id.";

  static final List<VendorError> ALL =
      List.of(
          new VendorError(
              "4000",
              "audio came too fast",
              RATE_LIMIT,
              RESTART,
              "Send audio no faster than it plays, or set a lower catchUp."),
          new VendorError(
              "4001",
              "a parameter is not allowed",
              BAD_OPTION,
              GIVE_UP,
              "Check the option that the message names."),
          new VendorError(
              "4002",
              "the signature was refused",
              AUTHENTICATION,
              GIVE_UP,
              "Check appId, secretId and secretKey, that a sub-account may use the service, and the"
                  + " clock of this machine."),
          new VendorError(
              "4003",
              "the service is not activated for this account",
              PERMISSION,
              FAIL_OVER,
              "Activate speech recognition in the vendor's console."),
          new VendorError(
              "4004",
              "the package is used up",
              QUOTA,
              FAIL_OVER,
              "Buy a package, or switch paying by use on, in the vendor's console."),
          new VendorError(
              "4005",
              "the account is in arrears",
              QUOTA,
              FAIL_OVER,
              "Settle the account in the vendor's console."),
          new VendorError(
              "4006",
              "too many dialogues at once",
              RATE_LIMIT,
              RESTART,
              "Open fewer sessions at once, or have the limit raised."),
          new VendorError(
              "4007",
              "the audio could not be decoded",
              BAD_AUDIO,
              GIVE_UP,
              "Check that voiceFormat and engineModelType say what the audio is."),
          new VendorError(
              "4008",
              "no audio came for 15 s",
              TIMEOUT,
              RESTART,
              "Send audio without long gaps, or end the session."),
          new VendorError("4009", "the connection was lost", NETWORK, RESTART, AGAIN),
          new VendorError(
              "4010",
              "the vendor did not understand a message",
              VENDOR,
              FAIL_OVER,
              "This is a fault of this provider: please report it."),
          new VendorError("5000", "the vendor's server failed", VENDOR, RESTART, AGAIN),
          new VendorError("5001", "the vendor's engine failed", VENDOR, RESTART, AGAIN),
          new VendorError("5002", "the vendor's engine failed", VENDOR, RESTART, AGAIN),
          new VendorError(
              "6001",
              "calls from abroad are not allowed",
              PERMISSION,
              FAIL_OVER,
              "Use the endpoint of the vendor's international site, or allow calls from abroad in the"
                  + " console."));

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private V2Errors() {}

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

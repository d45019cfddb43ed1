package io.github.camelasr.wire.rtasr;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.NETWORK;
import static io.github.camelasr.api.ErrorCategory.PERMISSION;
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

/** What the codes of the format mean: the table "错误码". */
public final class RtasrErrors {
  private static final String AGAIN = "Try again; if it stays, ask the vendor with the trace id.";
  private static final String NAMED = "Check the option that the message names.";
  private static final String LINE =
      "Check the connection; if it stays, ask the vendor with the trace id.";

  /** The document's rows in its order. */
  public static final List<VendorError> ALL =
      List.of(
          new VendorError(
              "10105",
              "access was refused",
              AUTHENTICATION,
              GIVE_UP,
              "Check appId and apiKey, which each service has of its own, and the clock of this"
                  + " machine."),
          new VendorError(
              "10106", "a parameter is missing or cannot be read", BAD_OPTION, GIVE_UP, NAMED),
          new VendorError(
              "10107", "a parameter has a value that is not allowed", BAD_OPTION, GIVE_UP, NAMED),
          new VendorError(
              "10110",
              "there is no licence left, or none for this",
              PERMISSION,
              FAIL_OVER,
              "Check in the vendor's console what was bought, until when, and how much is left."),
          new VendorError("10700", "the engine failed", VENDOR, RESTART, AGAIN),
          new VendorError("10202", "the vendor could not connect", NETWORK, RESTART, LINE),
          new VendorError("10204", "the vendor could not write", NETWORK, RESTART, LINE),
          new VendorError("10205", "the vendor could not read", NETWORK, RESTART, LINE),
          new VendorError("16003", "a part of the vendor's service failed", VENDOR, REPEAT, AGAIN),
          new VendorError(
              "10800",
              "too many connections at once",
              RATE_LIMIT,
              REPEAT,
              "Open fewer sessions at once, or have the number raised."));

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private RtasrErrors() {}

  /**
   * What a code means.
   *
   * @param code the vendor's code
   * @param message its words, which tell a closed white list and a wrong signature apart from what
   *     the code says otherwise
   * @return the row; a code that is in no table is the vendor's failure
   */
  public static VendorError of(String code, String message) {
    if (message.contains("client_ip")) {
      return new VendorError(
          code,
          "this address is not on the white list",
          PERMISSION,
          GIVE_UP,
          "Add this machine's public address to the IP white list in the vendor's console, or"
              + " switch the list off; a change takes five minutes.");
    }
    if (message.contains("illegal signa")) {
      return new VendorError(
          code,
          "the signature was refused",
          AUTHENTICATION,
          GIVE_UP,
          "Check appId and apiKey: each service has a key of its own.");
    }
    VendorError known = BY_CODE.get(code);
    return known != null
        ? known
        : new VendorError(code, "the vendor failed", VENDOR, RESTART, "Ask the vendor.");
  }
}

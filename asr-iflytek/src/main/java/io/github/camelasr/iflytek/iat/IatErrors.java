package io.github.camelasr.iflytek.iat;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_AUDIO;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.PERMISSION;
import static io.github.camelasr.api.ErrorCategory.QUOTA;
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

/**
 * What the vendor's codes mean: the table "错误码" of the document, then seven codes of the same
 * platform that it leaves out (10008 seen by users, the others in the vendor's newer table).
 */
final class IatErrors {
  private static final String CONSOLE = "in the vendor's console";
  private static final String REPORT = "This is a fault of this provider: please report it.";
  private static final String AGAIN = "Try again; if it stays, ask the vendor with the trace id.";

  /** The document's rows in its order, then the others. */
  static final List<VendorError> ALL =
      List.of(
          new VendorError(
              "10005",
              "the appId is not authorised",
              AUTHENTICATION,
              GIVE_UP,
              "Check appId, and that dictation (IAT) is switched on for it " + CONSOLE + "."),
          new VendorError(
              "10006",
              "a parameter could not be read",
              BAD_OPTION,
              GIVE_UP,
              "Check the option that the message names."),
          new VendorError(
              "10007",
              "a parameter has a value that is not allowed",
              BAD_OPTION,
              GIVE_UP,
              "Check the option that the message names."),
          new VendorError(
              "10010",
              "the engine has no licence left",
              QUOTA,
              FAIL_OVER,
              "Ask the vendor for more licences " + CONSOLE + "."),
          new VendorError("10014", "the dialogue timed out", TIMEOUT, RESTART, AGAIN),
          new VendorError(
              "10019",
              "no audio came for too long",
              TIMEOUT,
              RESTART,
              "End the session when there is no more audio."),
          new VendorError(
              "10043",
              "the audio could not be decoded",
              BAD_AUDIO,
              GIVE_UP,
              "Check that encoding says what the audio is, and for Speex that speexSize or speexLevel"
                  + " is that of its frames."),
          new VendorError(
              "10101",
              "the engine had ended the dialogue when audio came",
              TIMEOUT,
              RESTART,
              "If this happens in pauses of speech, set a longer vadEos."),
          new VendorError(
              "10114",
              "the dialogue lasted longer than 60 s",
              TIMEOUT,
              RESTART,
              "Send audio no slower than it plays, so that 60 s of it fit into one dialogue."),
          new VendorError(
              "10139",
              "a parameter does not fit the audio",
              BAD_OPTION,
              GIVE_UP,
              "Check encoding, sampleRate and the Speex options."),
          new VendorError(
              "10313",
              "the appId is empty",
              AUTHENTICATION,
              GIVE_UP,
              "Check that appId is set and right."),
          new VendorError(
              "10317", "the version is not allowed", VENDOR, FAIL_OVER, "Ask the vendor."),
          new VendorError(
              "11200",
              "the account has no right to this function, or has used up its calls",
              PERMISSION,
              FAIL_OVER,
              "Check language, accent, domain and the calls left against what is bought "
                  + CONSOLE
                  + "."),
          new VendorError(
              "11201",
              "the calls of today are used up",
              QUOTA,
              FAIL_OVER,
              "Wait until tomorrow, or have the daily amount raised."),
          new VendorError("10160", "a message was not JSON", VENDOR, FAIL_OVER, REPORT),
          new VendorError("10161", "audio was not base64", VENDOR, FAIL_OVER, REPORT),
          new VendorError(
              "10163",
              "a parameter is missing or not allowed",
              BAD_OPTION,
              GIVE_UP,
              "Check the option that the message names."),
          new VendorError(
              "10165",
              "audio came for a dialogue that had not begun or was over",
              VENDOR,
              RESTART,
              "If this happens in pauses of speech, set a longer vadEos."),
          new VendorError(
              "10200",
              "no audio came for 10 s",
              TIMEOUT,
              RESTART,
              "Send audio without long gaps, or end the session."),
          new VendorError(
              "10008", "the dialogue began with its last message", VENDOR, RESTART, REPORT),
          new VendorError(
              "10009",
              "the data is not what the vendor takes",
              BAD_AUDIO,
              GIVE_UP,
              "Check that encoding and sampleRate say what the audio is."),
          new VendorError("10222", "the engine did not keep up", VENDOR, RESTART, AGAIN),
          new VendorError(
              "10223", "the load balancer of the vendor failed", VENDOR, RESTART, AGAIN),
          new VendorError("10700", "the engine failed", VENDOR, RESTART, AGAIN),
          new VendorError("11502", "the vendor's server has bad data", VENDOR, RESTART, AGAIN),
          new VendorError("11503", "the vendor's server has bad data", VENDOR, RESTART, AGAIN));

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private IatErrors() {}

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

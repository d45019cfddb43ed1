package io.github.camelasr.feishu.speech;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.PERMISSION;
import static io.github.camelasr.api.ErrorCategory.QUOTA;
import static io.github.camelasr.api.ErrorCategory.RATE_LIMIT;
import static io.github.camelasr.api.ErrorCategory.VENDOR;
import static io.github.camelasr.api.spi.Remedy.FAIL_OVER;
import static io.github.camelasr.api.spi.Remedy.GIVE_UP;
import static io.github.camelasr.api.spi.Remedy.REAUTH;
import static io.github.camelasr.api.spi.Remedy.REPEAT;
import static io.github.camelasr.api.spi.Remedy.RESTART;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.feishu.account.VendorWords;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the vendor's codes mean: the table "错误码" of the document, then those of all its services
 * that a request for recognition can meet.
 */
final class SpeechErrors {
  static final String INVALID = "1040101";

  /** Two codes that dead tokens were seen to have, but not they alone: the words decide. */
  private static final String RATE = "99991400";

  private static final String FIELD = "99992402";

  private static final String TOKEN =
      "Check appId and appSecret; a tenantAccessToken lives two hours at most and is not renewed.";
  private static final String FEWER = "Open fewer sessions at once.";
  private static final String CHECK =
      "Check the options, and param.… if there are any, against the vendor's document.";

  static final List<VendorError> ALL =
      List.of(
          row(INVALID, "a parameter is not allowed", BAD_OPTION, GIVE_UP, CHECK),
          row(
              "1040102",
              "the vendor's service or network failed",
              VENDOR,
              REPEAT,
              "Try again; if it stays, ask the vendor with the trace id."),
          row("99991661", "there is no token", AUTHENTICATION, GIVE_UP, TOKEN),
          row("99991663", "the token is dead", AUTHENTICATION, REAUTH, TOKEN),
          row("99991664", "the token is dead", AUTHENTICATION, REAUTH, TOKEN),
          row("99991668", "the token is dead", AUTHENTICATION, REAUTH, TOKEN),
          row("99991671", "the token is malformed", AUTHENTICATION, REAUTH, TOKEN),
          row(RATE, "the token is dead", AUTHENTICATION, REAUTH, TOKEN),
          row(FIELD, "the token is dead", AUTHENTICATION, REAUTH, TOKEN),
          row(
              "99991401",
              "this machine's address is not on the application's white list",
              PERMISSION,
              FAIL_OVER,
              "Put the address on the white list in the vendor's developer console."),
          row(
              "99991672",
              "the application lacks a permission",
              PERMISSION,
              FAIL_OVER,
              "Give the application speech_to_text:speech in the vendor's developer console; the"
                  + " free edition has no speech recognition."),
          row(
              "99991403",
              "the month's calls are used up",
              QUOTA,
              FAIL_OVER,
              "Buy more calls, or wait for the next month."));

  private static final VendorError TOO_OFTEN =
      row(RATE, "too many requests", RATE_LIMIT, REPEAT, FEWER);
  private static final VendorError BAD_FIELD =
      row(FIELD, "a field is not allowed", BAD_OPTION, GIVE_UP, CHECK);

  /** The same options were taken before, so that it is the audio, or its order. */
  private static final VendorError BAD_CHUNK =
      row(
          INVALID,
          "the vendor takes this chunk no more",
          ErrorCategory.BAD_AUDIO,
          RESTART,
          "Try again; if it stays, ask the vendor with the trace id.");

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private SpeechErrors() {}

  private static VendorError row(
      String code, String meaning, ErrorCategory category, Remedy remedy, String advice) {
    return new VendorError(code, meaning, category, remedy, advice);
  }

  /**
   * The row of a code; a code that is in no table is the vendor's failure.
   *
   * @param code the code
   * @param words what the vendor said
   * @param begun whether the dialogue had been accepted before
   */
  static VendorError of(String code, CharSequence words, boolean begun) {
    if (code.equals(INVALID) && begun) {
      return BAD_CHUNK;
    }
    if (code.equals(RATE) && VendorWords.areOfRate(words)) {
      return TOO_OFTEN;
    }
    if (code.equals(FIELD) && VendorWords.areOfField(words)) {
      return BAD_FIELD;
    }
    VendorError known = BY_CODE.get(code);
    return known != null
        ? known
        : row(
            code,
            "the vendor failed",
            VENDOR,
            RESTART,
            "Look the code up in the vendor's list of error codes.");
  }
}

package io.github.camelasr.iflytek.lfasr;

import static io.github.camelasr.api.ErrorCategory.AUTHENTICATION;
import static io.github.camelasr.api.ErrorCategory.BAD_AUDIO;
import static io.github.camelasr.api.ErrorCategory.BAD_OPTION;
import static io.github.camelasr.api.ErrorCategory.NETWORK;
import static io.github.camelasr.api.ErrorCategory.PERMISSION;
import static io.github.camelasr.api.ErrorCategory.QUOTA;
import static io.github.camelasr.api.ErrorCategory.RATE_LIMIT;
import static io.github.camelasr.api.ErrorCategory.VENDOR;
import static io.github.camelasr.api.spi.Remedy.FAIL_OVER;
import static io.github.camelasr.api.spi.Remedy.GIVE_UP;
import static io.github.camelasr.api.spi.Remedy.REPEAT;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the vendor's codes mean: the table "错误码" of the document and {@code orderInfo.failType},
 * whose values get the code {@code failTypeN}. Left out are those that are no errors: 26605 and
 * 26682 say "not yet", and failType 6 that the recording is silent.
 */
final class LfasrErrors {
  private static final String AGAIN = "Try again; if it stays, ask the vendor with the trace id.";
  private static final String MINUTES =
      "Buy minutes in the vendor's console, or wait for new ones.";
  private static final String SMALLER = "Cut the recording in two, or use api=rtasr.";
  private static final String SOUND = "Check that the recording is neither damaged nor encrypted.";
  private static final String ORDER = "Check in the vendor's console what the account may use.";
  private static final String FAIL_TYPE = "failType";

  static final List<VendorError> ALL =
      List.of(
          of("26600", "the vendor refused", VENDOR, FAIL_OVER, "Check the options and appId."),
          of(
              "26601",
              "the application is unknown",
              AUTHENTICATION,
              GIVE_UP,
              "Check appId and apiKey: recordings have a key of their own, called SecretKey."),
          of(
              "26602",
              "there is no such job",
              BAD_OPTION,
              GIVE_UP,
              "Check the ticket; a result is deleted 72 hours after it was done."),
          of("26603", "too many requests", RATE_LIMIT, REPEAT, "Set a longer pollMillis."),
          of(
              "26604",
              "the result was asked for too often",
              QUOTA,
              FAIL_OVER,
              "Hand the recording in again, and set a longer pollMillis."),
          of("26606", "the recording is empty", BAD_AUDIO, GIVE_UP, SOUND),
          of(
              "26607",
              "the language is not licensed, or no longer",
              PERMISSION,
              FAIL_OVER,
              "Switch the service and the language on in the vendor's console."),
          of("26610", "a parameter is wrong", BAD_OPTION, GIVE_UP, "Check the options."),
          of("26621", "the recording is larger than 500 MB", BAD_AUDIO, GIVE_UP, SMALLER),
          of("26622", "the recording is longer than 5 hours", BAD_AUDIO, GIVE_UP, SMALLER),
          of("26623", "the format of the recording is not taken", BAD_AUDIO, GIVE_UP, SOUND),
          of("26625", "there are no minutes left", QUOTA, FAIL_OVER, MINUTES),
          of("26631", "the recording is larger than 500 MB", BAD_AUDIO, GIVE_UP, SMALLER),
          of("26632", "the recording is longer than 5 hours", BAD_AUDIO, GIVE_UP, SMALLER),
          of("26633", "there are no minutes left", QUOTA, FAIL_OVER, MINUTES),
          of(
              "26634",
              "the recording could not be fetched",
              NETWORK,
              REPEAT,
              "Check that the vendor can reach the recording's URL."),
          of("26635", "the upload was not whole", NETWORK, REPEAT, AGAIN),
          of("26640", "the upload failed", NETWORK, REPEAT, AGAIN),
          of("26641", "the upload had too many parts", VENDOR, FAIL_OVER, AGAIN),
          of("26642", "the parts of the upload could not be joined", VENDOR, FAIL_OVER, AGAIN),
          of("26643", "the length of the recording could not be told", BAD_AUDIO, GIVE_UP, SOUND),
          of("26650", "the recording could not be converted", BAD_AUDIO, GIVE_UP, SOUND),
          of("26660", "the vendor could not count the minutes", VENDOR, REPEAT, AGAIN),
          of("26670", "the vendor could not read its result", VENDOR, REPEAT, AGAIN),
          of("26671", "the vendor could not fetch its result", VENDOR, REPEAT, AGAIN),
          of("26680", "the engine failed", VENDOR, FAIL_OVER, AGAIN),
          of("26681", "the engine could not get the job", VENDOR, REPEAT, AGAIN),
          of("26689", "the engine could not be reached", NETWORK, REPEAT, AGAIN),
          of("failType1", "the upload failed", NETWORK, FAIL_OVER, AGAIN),
          of("failType2", "the recording could not be converted", BAD_AUDIO, GIVE_UP, SOUND),
          of("failType3", "the recording could not be recognised", VENDOR, FAIL_OVER, AGAIN),
          of("failType4", "the recording is longer than 5 hours", BAD_AUDIO, GIVE_UP, SMALLER),
          of("failType5", "the recording has another length", BAD_AUDIO, GIVE_UP, SOUND),
          of("failType7", "the translation failed", VENDOR, FAIL_OVER, AGAIN),
          of("failType8", "translation is not licensed", PERMISSION, GIVE_UP, ORDER),
          of("failType9", "the inspection failed", VENDOR, FAIL_OVER, AGAIN),
          of("failType10", "the inspection found no keyword", VENDOR, FAIL_OVER, ORDER),
          of("failType11", "what was asked for was not ordered", BAD_OPTION, GIVE_UP, ORDER),
          of("failType99", "the vendor failed", VENDOR, FAIL_OVER, AGAIN));

  private static final Map<String, VendorError> BY_CODE =
      ALL.stream().collect(Collectors.toMap(VendorError::code, Function.identity()));

  private LfasrErrors() {}

  private static VendorError of(
      String code, String meaning, ErrorCategory category, Remedy remedy, String advice) {
    return new VendorError(code, meaning, category, remedy, advice);
  }

  /** The row of a code; one that is in no table is the vendor's failure. */
  static VendorError of(String code) {
    VendorError known = BY_CODE.get(code);
    return known != null ? known : of(code, "the vendor failed", VENDOR, FAIL_OVER, AGAIN);
  }

  static VendorError ofFailType(long number) {
    return of(FAIL_TYPE + number);
  }
}

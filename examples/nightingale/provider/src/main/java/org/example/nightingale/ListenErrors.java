package org.example.nightingale;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.VendorError;
import java.util.List;

/** The codes of the document: what each means, what the engine does, what a person can do. */
final class ListenErrors {
  static final List<VendorError> ALL =
      List.of(
          new VendorError(
              "N10",
              "the key is wrong",
              ErrorCategory.AUTHENTICATION,
              Remedy.GIVE_UP,
              "Check account and apiKey."),
          new VendorError(
              "N11",
              "the account may not do this",
              ErrorCategory.PERMISSION,
              Remedy.FAIL_OVER,
              "Ask Nightingale to open the language for your account."),
          new VendorError(
              "N12",
              "the account has no hours left",
              ErrorCategory.QUOTA,
              Remedy.FAIL_OVER,
              "Buy more hours."),
          new VendorError(
              "N13",
              "too many dialogues at once",
              ErrorCategory.RATE_LIMIT,
              Remedy.RESTART,
              "Open fewer sessions at once."),
          new VendorError(
              "N20",
              "a parameter is wrong",
              ErrorCategory.BAD_OPTION,
              Remedy.GIVE_UP,
              "Check the option that the message names."),
          new VendorError(
              "N21",
              "no audio came for 15 s",
              ErrorCategory.TIMEOUT,
              Remedy.RESTART,
              "Send audio all the time, or end the session."),
          new VendorError(
              "N22",
              "audio came too fast",
              ErrorCategory.RATE_LIMIT,
              Remedy.RESTART,
              "Send audio in real time."),
          new VendorError(
              "N23",
              "the dialogue is too long",
              ErrorCategory.VENDOR,
              Remedy.RESTART,
              "Try again."),
          new VendorError(
              "N30", "Nightingale failed", ErrorCategory.VENDOR, Remedy.RESTART, "Try again."));

  private ListenErrors() {}

  /** The row of a code; one that the document does not know is the vendor's failure. */
  static VendorError of(String code) {
    return ALL.stream()
        .filter(error -> error.code().equals(code))
        .findFirst()
        .orElseGet(
            () ->
                new VendorError(
                    code.isEmpty() ? "error" : code,
                    "Nightingale failed",
                    ErrorCategory.VENDOR,
                    Remedy.RESTART,
                    "Ask Nightingale what the code means."));
  }
}

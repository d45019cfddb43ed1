package io.github.camelasr.api.spi;

import io.github.camelasr.api.ErrorCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's error code means: one row of its document.
 *
 * @param code the code
 * @param meaning what it means, without a final full stop
 * @param category what kind of error
 * @param remedy what the engine can do
 * @param advice what a person can do: one sentence
 */
public record VendorError(
    String code, String meaning, ErrorCategory category, Remedy remedy, String advice) {

  /**
   * The failure of a dialogue that got this code.
   *
   * @param message the vendor's words; if blank, {@link #meaning()} stands in
   * @param traceId the vendor's id of the dialogue, or null
   * @return the failure
   */
  public Failure failure(String message, @Nullable String traceId) {
    return new Failure(
        category, code, message.isBlank() ? meaning : message, traceId, remedy, advice);
  }
}

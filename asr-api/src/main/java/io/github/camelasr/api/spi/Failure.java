package io.github.camelasr.api.spi;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's no, translated.
 *
 * @param category what kind of error
 * @param code the vendor's code or the HTTP status
 * @param message the vendor's words or ours, without secrets and without a final full stop
 * @param traceId the vendor's id of the dialogue, or null
 * @param remedy what the engine can do
 * @param advice what a person can do: one sentence, or empty
 */
public record Failure(
    ErrorCategory category,
    String code,
    String message,
    @Nullable String traceId,
    Remedy remedy,
    String advice) {

  /** Checks that nothing is missing. */
  public Failure {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(advice, "advice");
  }

  /**
   * The failure as it is shown to a user.
   *
   * @param provider the provider's name
   * @return the exception
   */
  public AsrException toException(String provider) {
    return AsrException.of(category, message)
        .provider(provider)
        .code(code)
        .traceId(traceId)
        .remedy(advice)
        .retryable(remedy == Remedy.REPEAT || remedy == Remedy.RESTART)
        .build();
  }

  /**
   * The same failure with another remedy.
   *
   * @param other what the engine can do
   * @return a copy
   */
  public Failure with(Remedy other) {
    return new Failure(category, code, message, traceId, other, advice);
  }
}

package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.engine.transport.LinkFault;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an attempt says when something goes wrong that no vendor's document describes. */
final class AttemptFaults {
  private static final System.Logger LOG = System.getLogger(AttemptFaults.class.getName());

  private AttemptFaults() {}

  static Failure broken(LinkFault fault) {
    return switch (fault.kind()) {
      case NETWORK ->
          failure(
              ErrorCategory.NETWORK,
              "network",
              fault.message(),
              "Check the network and the endpoint.");
      case TLS ->
          new Failure(
              ErrorCategory.NETWORK,
              "tls",
              fault.message(),
              null,
              Remedy.GIVE_UP,
              "The server's certificate must be one that this Java trusts.");
      case PROTOCOL ->
          failure(
              ErrorCategory.VENDOR, "protocol", "the vendor sent " + fault.message(), "Try again.");
    };
  }

  static Failure closed(int code, String reason) {
    String why = reason.isEmpty() ? "" : ": " + reason;
    return failure(
        ErrorCategory.NETWORK,
        Integer.toString(code),
        "the vendor closed the connection before the last result" + why,
        "Try again.");
  }

  static Failure upgradeNotAnswered(int status) {
    return failure(
        ErrorCategory.VENDOR,
        Integer.toString(status),
        "the vendor refused the connection with HTTP status " + status,
        "Check the endpoint.");
  }

  static Failure endedEarly() {
    return failure(
        ErrorCategory.VENDOR,
        "ended",
        "the vendor ended the dialogue before any audio was sent",
        "Try again.");
  }

  static Failure late(String what, Duration after) {
    return failure(
        ErrorCategory.TIMEOUT,
        "timeout",
        what + " within " + after.toMillis() + " ms",
        "Try again, or allow more time.");
  }

  static Failure jobTooLong(Duration limit) {
    return new Failure(
        ErrorCategory.TIMEOUT,
        "timeout",
        "the result was not there after " + limit.toMinutes() + " minutes",
        null,
        Remedy.GIVE_UP,
        "Ask again later with the job's ticket.");
  }

  static AsrException dialect(RuntimeException e) {
    return AsrException.of(
            ErrorCategory.VENDOR,
            "an answer could not be understood (" + e.getClass().getSimpleName() + ")")
        .remedy("Please report this with a recording of the session.")
        .cause(e)
        .build();
  }

  static AsrException bug(RuntimeException e) {
    return AsrException.of(
            ErrorCategory.VENDOR, "the engine failed (" + e.getClass().getSimpleName() + ")")
        .remedy("Please report this with its stack trace.")
        .cause(e)
        .build();
  }

  static void warnOfSkew(String provider, Duration skew) {
    LOG.log(
        Level.WARNING,
        "{0}: this machine''s clock is {1}; signing with the vendor''s time",
        provider,
        words(skew));
  }

  /** The vendor's refusal with the figure that explains it. */
  static AsrException skewed(AsrException error, @Nullable Duration skew) {
    String measured =
        skew == null
            ? "the vendor did not tell its time"
            : "this machine's clock is " + words(skew);
    return AsrException.of(ErrorCategory.CLOCK_SKEW, error.detail() + "; " + measured)
        .provider(error.provider().orElse(""))
        .code(error.code().orElse(""))
        .traceId(error.traceId().orElse(null))
        .remedy("Set the clock of this machine.")
        .build();
  }

  private static String words(Duration skew) {
    return skew.abs().toSeconds()
        + " s "
        + (skew.isNegative() ? "ahead of" : "behind")
        + " the vendor's";
  }

  private static Failure failure(
      ErrorCategory category, String code, String message, String advice) {
    return new Failure(category, code, message, null, Remedy.RESTART, advice);
  }
}

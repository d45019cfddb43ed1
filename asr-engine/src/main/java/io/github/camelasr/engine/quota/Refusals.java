package io.github.camelasr.engine.quota;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a session was not let in. The waiting was done, so trying again at once is of no use. */
final class Refusals {
  private static final String FEWER = "Run fewer sessions at once";

  private Refusals() {}

  static AsrException noPlace(Quota quota, Duration waited) {
    String all =
        "all " + quota.sessions().orElse(0) + " sessions of '" + quota.key() + "' are in use";
    return AsrException.of(
            ErrorCategory.QUOTA,
            waited.isZero() ? all : all + ", and none ended within " + words(waited))
        .remedy(
            FEWER + ", set 'quotaWait' to wait longer, or 'maxSessions' if the vendor grants more.")
        .build();
  }

  static AsrException noPlaceInCluster(Quota quota, @Nullable Throwable fault) {
    String what =
        fault == null
            ? "all sessions of '" + quota.key() + "' are in use on other machines"
            : "the leases that all machines share cannot be had";
    return AsrException.of(ErrorCategory.QUOTA, what).remedy(FEWER + ".").cause(fault).build();
  }

  static AsrException usedUp(Quota quota) {
    String most = quota.audioPerDay().map(Refusals::words).orElse("");
    return AsrException.of(
            ErrorCategory.QUOTA,
            "the audio that '" + quota.key() + "' may send a day (" + most + ") is used up")
        .remedy("Go on after midnight UTC, or set 'maxMinutesPerDay' if the vendor grants more.")
        .build();
  }

  static AsrException tooManyRequests(Quota quota) {
    int most = quota.requestsPerSecond().orElse(0);
    return AsrException.of(
            ErrorCategory.RATE_LIMIT,
            "'" + quota.key() + "' may make no more than " + most + " requests a second")
        .remedy("Set 'quotaWait' to wait, or 'maxRequestsPerSecond' if the vendor grants more.")
        .build();
  }

  private static String words(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}

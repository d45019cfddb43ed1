package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Quota;
import io.github.camelasr.wire.EndpointScheme;
import io.github.camelasr.wire.JobOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A checked configuration of {@code api=long}. */
final class OfflinePlan implements Plan {
  private static final Duration LONGEST = Duration.ofHours(5);

  /** "获取结果次数 不得超过100次", an older edition of the document. */
  private static final int MOST_QUERIES = 100;

  /** Of every application, submitting and asking taken together. */
  private static final int REQUESTS_PER_SECOND = 20;

  private final Settings settings;
  private final Rules rules;
  private final OfflineRequests requests;

  OfflinePlan(Settings settings) {
    check(settings);
    this.settings = settings;
    Quota quota = Quota.of("abcpen long " + settings.get("appId"));
    this.rules =
        JobOptions.rules(
            settings,
            LONGEST,
            quota.withRequestsPerSecond(REQUESTS_PER_SECOND),
            OfflineRequests.RATES);
    this.requests = new OfflineRequests(settings);
  }

  private static void check(Settings settings) {
    List<String> faults = new ArrayList<>();
    if (!EndpointScheme.HTTP.fits(settings.uri("endpoint"))) {
      faults.add(EndpointScheme.HTTP.fault());
    }
    if (settings.find("audioEncode").filter("opus"::equals).isPresent()
        && settings.find("audioSamplerate").filter("44100"::equals).isPresent()) {
      faults.add("'audioEncode=opus' has no 'audioSamplerate=44100'");
    }
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults)).build();
    }
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new OfflineDialect(
        requests, JobOptions.schedule(settings, MOST_QUERIES), settings.secret("apiKey"));
  }
}

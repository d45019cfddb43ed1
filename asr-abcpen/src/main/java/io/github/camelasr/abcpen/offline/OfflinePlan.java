package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Limits;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A checked configuration of {@code api=long}. */
final class OfflinePlan implements Plan {
  private static final Duration LONGEST = Duration.ofHours(5);

  /** Of every application, submitting and asking taken together. */
  private static final int REQUESTS_PER_SECOND = 20;

  /** Ours: 5 hours of fast speech with every word have a third of this. */
  private static final int MESSAGE_BYTES = 64 << 20;

  private final Rules rules;
  private final OfflineRequests requests;
  private final Duration firstWait;
  private final Secret apiKey;

  OfflinePlan(Settings settings) {
    check(settings);
    this.rules = rules(settings);
    this.requests = new OfflineRequests(settings);
    this.firstWait = Duration.ofMillis(settings.integer("pollMillis"));
    this.apiKey = settings.secret("apiKey");
  }

  private static void check(Settings settings) {
    List<String> faults = new ArrayList<>();
    if (!settings.uri("endpoint").getScheme().matches("(?i)https?")) {
      faults.add("'endpoint' must begin with https:// or http://");
    }
    if (settings.find("audioEncode").filter("opus"::equals).isPresent()
        && settings.find("audioSamplerate").filter("44100"::equals).isPresent()) {
      faults.add("'audioEncode=opus' has no 'audioSamplerate=44100'");
    }
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults)).build();
    }
  }

  /** No audio is sent: only the limits mean something. */
  private static Rules rules(Settings settings) {
    return new Rules(
        List.of(AudioFormat.pcm16(16_000)),
        new Chunking(2, 2, 2, 2, true),
        new Pace(1, 1, 1),
        new Limits(
            Optional.of(LONGEST),
            Optional.of(Duration.ofMinutes(settings.integer("patience"))),
            Optional.empty(),
            Optional.empty(),
            MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        LONGEST,
        Quota.of("abcpen long " + settings.get("appId"))
            .withRequestsPerSecond(REQUESTS_PER_SECOND));
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new OfflineDialect(requests, firstWait, apiKey);
  }
}

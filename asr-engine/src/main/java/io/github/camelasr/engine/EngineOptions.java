package io.github.camelasr.engine;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules.Quota;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.quota.Admission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that every protocol has, because the engine keeps them. */
final class EngineOptions {
  private static final String ACCOUNT = "quotaAccount";
  private static final String SESSIONS = "maxSessions";
  private static final String REQUESTS = "maxRequestsPerSecond";
  private static final String MINUTES = "maxMinutesPerDay";
  private static final String WAIT = "quotaWait";

  private EngineOptions() {}

  /** All declarations of a protocol, its own and these. */
  static List<OptionSpec> of(Variant variant) {
    return Stream.concat(
            variant.declaration().options().stream(),
            Stream.of(
                text(AsrEngine.API_OPTION, "Which of the provider's protocols to use")
                    .defaultValue(variant.declaration().name())
                    .build(),
                OptionSpec.of(
                        AsrEngine.ALLOW_INSECURE_OPTION,
                        OptionType.BOOLEAN,
                        "Allow ws: and http: to other machines, unencrypted")
                    .defaultValue("false")
                    .build(),
                text(ACCOUNT, "What sessions are counted by, in place of the vendor's account")
                    .build(),
                number(SESSIONS, "The most sessions at once, in place of what the vendor grants"),
                number(REQUESTS, "The most requests a second, in place of what the vendor grants"),
                number(MINUTES, "The most audio a day (UTC), in place of what the vendor grants"),
                OptionSpec.of(
                        WAIT,
                        OptionType.INTEGER,
                        "How many seconds a session waits for a place in the quota; 0 fails at once")
                    .range(0, Integer.MAX_VALUE)
                    .defaultValue("30")
                    .build()))
        .toList();
  }

  private static OptionSpec.Builder text(String name, String help) {
    return OptionSpec.of(name, OptionType.STRING, help);
  }

  private static OptionSpec number(String name, String help) {
    return OptionSpec.of(name, OptionType.INTEGER, help).range(1, Integer.MAX_VALUE).build();
  }

  /** On what terms the account is used: the vendor's, as far as the application says nothing. */
  static Admission admission(Settings settings, Quota vendors) {
    Quota quota = vendors;
    if (settings.find(ACCOUNT).isPresent()) {
      quota =
          new Quota(
              settings.get(ACCOUNT),
              quota.sessions(),
              quota.requestsPerSecond(),
              quota.audioPerDay());
    }
    quota = find(settings, SESSIONS).map(quota::withSessions).orElse(quota);
    quota = find(settings, REQUESTS).map(quota::withRequestsPerSecond).orElse(quota);
    quota =
        find(settings, MINUTES).map(Duration::ofMinutes).map(quota::withAudioPerDay).orElse(quota);
    return new Admission(quota, Duration.ofSeconds(Integer.parseInt(settings.get(WAIT))));
  }

  private static Optional<Integer> find(Settings settings, String name) {
    return settings.find(name).map(Integer::valueOf);
  }
}

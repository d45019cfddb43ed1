package org.example.nightingale;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.wire.EndpointScheme;
import io.github.camelasr.wire.QueryFields;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A checked configuration: the vendor's rules as data, and a dialect for each dialogue. */
final class ListenPlan implements Plan {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration IDLE = Duration.ofSeconds(15);
  private static final int SESSIONS = 10;
  private static final int MESSAGE_BYTES = 64 * 1024;

  private final URI uri;
  private final Secret apiKey;
  private final Rules rules;

  ListenPlan(Settings settings) {
    EndpointScheme.WEB_SOCKET.check(settings);
    apiKey = settings.secret("apiKey");
    if (!apiKey.reveal().matches("[!-~]+")) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "'apiKey' is no key of Nightingale").build();
    }
    URI endpoint = settings.uri("endpoint");
    String query = QueryFields.encode(QueryFields.of(ListenOptions.ALL, settings)).substring(1);
    uri = URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
    rules = rules(settings);
  }

  private static Rules rules(Settings settings) {
    int rate = (int) settings.integer("sampleRate");
    int perSecond = 2 * rate;
    return new Rules(
        List.of(AudioFormat.pcm16(rate)),
        new Rules.Chunking(perSecond / 50, perSecond / 10, perSecond, 2, true),
        new Rules.Pace(1, 2, 1),
        new Rules.Limits(
            Optional.of(LONGEST),
            Optional.empty(),
            Optional.of(IDLE),
            Optional.empty(),
            MESSAGE_BYTES),
        Rules.Ending.EMPTY_MESSAGE,
        Duration.ofSeconds(settings.flag("interim") ? 5 : 30),
        Rules.Quota.of("nightingale " + settings.get("account")).withSessions(SESSIONS));
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new ListenDialect(uri, apiKey);
  }
}

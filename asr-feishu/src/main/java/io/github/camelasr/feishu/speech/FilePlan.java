package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.AudioFormat;
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
import java.util.List;
import java.util.Optional;

/**
 * A checked configuration of {@code api=file}: a dialogue of one chunk, so that the engine cuts
 * longer audio at pauses as it does for every vendor with a limit.
 */
final class FilePlan implements Plan {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int BYTES = 60 * 32_000;

  /** "20 QPS" a tenant. */
  private static final int REQUESTS_PER_SECOND = 20;

  /** That many requests of 60 s each: nothing that a recording could reach. */
  private static final double PACE = REQUESTS_PER_SECOND * 60;

  /** Ours: the text of a minute has a thousandth of this. */
  private static final int MESSAGE_BYTES = 1024 * 1024;

  /** Ours: a minute of audio may take this much longer than the engine's patience. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final Rules rules;
  private final List<String> warnings;
  private final SpeechService service;

  FilePlan(Settings settings) {
    SpeechOptions.check(settings);
    this.warnings = SpeechOptions.warnings(settings);
    this.service = new SpeechService("file_recognize", settings);
    this.rules =
        new Rules(
            List.of(AudioFormat.pcm16(16_000)),
            new Chunking(2, BYTES, BYTES, 2, true),
            new Pace(PACE, PACE, 1),
            new Limits(
                Optional.of(LONGEST),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MESSAGE_BYTES),
            Ending.FLAG_ON_LAST_AUDIO,
            QUIET,
            Quota.of("feishu file " + service.account.tenant())
                .withRequestsPerSecond(REQUESTS_PER_SECOND));
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new FileDialect(service, SpeechService.id(moment));
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}

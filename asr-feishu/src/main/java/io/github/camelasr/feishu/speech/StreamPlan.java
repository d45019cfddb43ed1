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

/** A checked configuration of {@code api=stream}. */
final class StreamPlan implements Plan {
  /** "建议每个音频分片的大小为 100-200ms", of 32 bytes a millisecond. */
  private static final int SHORTEST = 3_200;

  private static final int LONGEST = 6_400;

  /** "全局租户总限流：20 路（一个 stream_id 称为一路会话）". */
  private static final int STREAMS = 20;

  /** Ours: the text of many minutes. */
  private static final int MESSAGE_BYTES = 256 * 1024;

  /** Ours: every chunk has its answer. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Rules rules;
  private final List<String> warnings;
  private final SpeechService service;
  private final boolean incremental;

  StreamPlan(Settings settings) {
    SpeechOptions.check(settings);
    this.warnings = SpeechOptions.warnings(settings);
    this.service = new SpeechService("stream_recognize", settings);
    this.rules = rules(settings, service.account.tenant());
    this.incremental = settings.get("recognitionText").equals(SpeechOptions.INCREMENTAL);
  }

  /** The document states no limit of a stream's length, nor of a pause in it. */
  private static Rules rules(Settings settings, String tenant) {
    return new Rules(
        List.of(AudioFormat.pcm16(16_000)),
        new Chunking(SHORTEST, LONGEST, LONGEST, 2, true),
        new Pace(1.0, Double.parseDouble(settings.get("catchUp")), 1),
        new Limits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        QUIET,
        Quota.of("feishu stream " + tenant).withSessions(STREAMS));
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new StreamDialect(service, SpeechService.id(moment), incremental);
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}

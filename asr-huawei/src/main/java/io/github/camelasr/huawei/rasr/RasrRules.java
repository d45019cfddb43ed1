package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Limits;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The vendor's rules as data. */
final class RasrRules {
  /** "比如当出现客户端分片音频间隔超时（例如20s）" (page 严重错误响应). */
  private static final Duration IDLE = Duration.ofSeconds(20);

  /** The default of {@code vad_tail} in milliseconds. */
  private static final long VAD_TAIL = 500;

  /** The default of {@code max_seconds}. */
  private static final long MAX_SECONDS = 30;

  /** Ours: a minute of speech word by word has less than half of this. */
  private static final int MESSAGE_BYTES = 256 * 1024;

  /** Ours: interim results come several times a second. */
  private static final Duration QUIET_INTERIM = Duration.ofSeconds(5);

  private RasrRules() {}

  static Rules of(RasrMode mode, Settings settings) {
    AudioForm form = AudioForm.of(settings);
    return new Rules(
        List.of(form.format()),
        form.chunking(),
        new Pace(1.0, Double.parseDouble(settings.get("catchUp")), 1),
        new Limits(
            Optional.of(mode.longest()),
            Optional.empty(),
            Optional.of(IDLE),
            endsAfterSilence(mode, settings),
            MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        quiet(mode, settings),
        Quota.of("huawei sis " + settings.get("projectId")));
  }

  private static Optional<Duration> endsAfterSilence(RasrMode mode, Settings settings) {
    return mode == RasrMode.SENTENCE
        ? Optional.of(Duration.ofMillis(Math.max(1, number("vadTail", VAD_TAIL, settings))))
        : Optional.empty();
  }

  /** Without interim results a sentence is told when it is over, in short mode at the end. */
  private static Duration quiet(RasrMode mode, Settings settings) {
    if (settings.get("interimResults").equals("yes")) {
      return QUIET_INTERIM;
    }
    return mode == RasrMode.SHORT
        ? mode.longest()
        : Duration.ofSeconds(number("maxSeconds", MAX_SECONDS, settings)).plus(QUIET_INTERIM);
  }

  private static long number(String name, long otherwise, Settings settings) {
    return settings.find(name).map(Long::parseLong).orElse(otherwise);
  }
}

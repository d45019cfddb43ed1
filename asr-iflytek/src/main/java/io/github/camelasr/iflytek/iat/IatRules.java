package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Limits;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The vendor's rules as data (section "接口数据传输与接收"). */
final class IatRules {
  /** "整个会话时长最多持续60s": counted on the clock, and so no more audio than that either. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration IDLE = Duration.ofSeconds(10);

  /** The default of {@code vad_eos}, which small languages do not have. */
  private static final Duration VAD_EOS = Duration.ofSeconds(2);

  /** Ours: 60 s of speech with five readings of every word have less than half of this. */
  private static final int MESSAGE_BYTES = 256 * 1024;

  /** Ours: interim results come several times a second, settled ones with the pauses of speech. */
  private static final Duration QUIET_INTERIM = Duration.ofSeconds(5);

  private static final Duration QUIET = Duration.ofSeconds(20);

  private IatRules() {}

  static Rules of(Settings settings, IatAudio audio) {
    return new Rules(
        List.of(audio.accepted()),
        audio.chunking(),
        new Pace(1.0, Double.parseDouble(settings.get("catchUp")), 1),
        new Limits(
            Optional.of(LONGEST),
            Optional.of(LONGEST),
            Optional.of(IDLE),
            endsAfterSilence(settings),
            MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        settings.find("dwa").isPresent() ? QUIET_INTERIM : QUIET,
        Quota.of("iflytek iat " + settings.get("appId")));
  }

  private static Optional<Duration> endsAfterSilence(Settings settings) {
    return settings
        .find("vadEos")
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        .or(() -> Endpoint.isMinority(settings) ? Optional.empty() : Optional.of(VAD_EOS));
  }
}

package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Limits;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The vendor's rules as data (sections "接口要求" and "请求参数"). */
final class V2Rules {
  /** Without {@code needvad} no sentence is settled before: longer audio is cut by us. */
  private static final Duration WITHOUT_VAD = Duration.ofSeconds(60);

  /** "发送间隔超过6秒，可能导致引擎出错"; 4008 comes after 15 s. */
  private static final Duration IDLE = Duration.ofSeconds(6);

  /** Of an account by default; the international site grants 20. */
  private static final int SESSIONS = 200;

  /** Ours: a sentence of 90 s with all its words has a tenth of this. */
  private static final int MESSAGE_BYTES = 256 * 1024;

  /** Ours: results come several times a second while somebody speaks. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private V2Rules() {}

  static Rules of(Settings settings, V2Audio audio) {
    boolean vad = settings.get("needvad").equals("1");
    return new Rules(
        List.of(audio.accepted()),
        audio.chunking(),
        new Pace(1.0, Double.parseDouble(settings.get("catchUp")), 1),
        new Limits(
            vad ? Optional.empty() : Optional.of(WITHOUT_VAD),
            Optional.empty(),
            Optional.of(IDLE),
            Optional.empty(),
            MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        QUIET,
        Quota.of("tencent ws-v2 " + settings.get("appId")).withSessions(SESSIONS));
  }
}

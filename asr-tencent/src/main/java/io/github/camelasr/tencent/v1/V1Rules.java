package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.api.spi.Rules.Ending;
import io.github.camelasr.api.spi.Rules.Limits;
import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.api.spi.Rules.Quota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The vendor's rules as data: the document's, and what its later edition says more plainly. */
final class V1Rules {
  static final int PCM = 1;

  /** "语音数据大小不超过200k", read as the smaller of its two meanings. */
  private static final int LARGEST_CHUNK = 200_000;

  /** Later edition: chunks of 200 ms. */
  private static final int CHUNK_MILLIS = 200;

  /** 200 ms at 32 kbit/s; encoded audio goes in whole packets, whatever their size. */
  private static final int ENCODED_CHUNK = 800;

  /** Later edition: longer audio needs {@code needvad=1}. */
  private static final Duration WITHOUT_VAD = Duration.ofSeconds(60);

  /** Later edition: at most 6 s between two chunks. */
  private static final Duration IDLE = Duration.ofSeconds(6);

  /** Later edition: 50 requests a second; of dialogues at once it says nothing. */
  private static final int REQUESTS_PER_SECOND = 50;

  /** Ours: the text of 60 s has a hundredth of this. */
  private static final int MESSAGE_BYTES = 256 * 1024;

  /** Ours: with every chunk comes what was understood so far. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private V1Rules() {}

  static Rules of(Settings settings) {
    boolean vad = "1".equals(settings.params().get("needvad"));
    boolean tail = settings.get("resType").equals("1");
    return new Rules(
        List.of(accepted(settings)),
        chunking(settings),
        new Pace(1.0, Double.parseDouble(settings.get("catchUp")), 1),
        new Limits(
            vad ? Optional.empty() : Optional.of(WITHOUT_VAD),
            Optional.empty(),
            Optional.of(IDLE),
            Optional.empty(),
            MESSAGE_BYTES),
        Ending.FLAG_ON_LAST_AUDIO,
        tail ? WITHOUT_VAD.plus(QUIET) : QUIET,
        Quota.of("tencent http-v1 " + settings.get("appId"))
            .withRequestsPerSecond(REQUESTS_PER_SECOND));
  }

  private static AudioFormat accepted(Settings settings) {
    boolean narrow = settings.get("engineModelType").startsWith("8k");
    AudioEncoding encoding =
        switch ((int) settings.integer("voiceFormat")) {
          case 4 -> narrow ? AudioEncoding.SPEEX : AudioEncoding.SPEEX_WB;
          case 6 -> AudioEncoding.SILK;
          default -> AudioEncoding.PCM_S16LE;
        };
    return new AudioFormat(encoding, narrow ? 8000 : 16_000, 1);
  }

  private static Chunking chunking(Settings settings) {
    if (settings.integer("voiceFormat") != PCM) {
      return new Chunking(1, ENCODED_CHUNK, LARGEST_CHUNK, 1, true);
    }
    int bytes = 2 * accepted(settings).sampleRateHz() * CHUNK_MILLIS / 1000;
    return new Chunking(2, bytes, LARGEST_CHUNK, 2, true);
  }
}

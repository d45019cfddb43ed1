package io.github.camelasr.wire.rtasr;

import io.github.camelasr.api.AudioFormat;
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

/** A checked configuration of a service that speaks this format. */
public final class RtasrPlan implements Plan {
  /** "音频发送间隔超时时间为15秒". */
  private static final Duration IDLE = Duration.ofSeconds(15);

  /** Ours: minutes of fast speech in one sentence have less than this. */
  private static final int MESSAGE_BYTES = 256 * 1024;

  /** Ours: interim results come several times a second. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  /** The document states no largest message; ten times the recommended size is ours. */
  private static final int LARGEST = 10;

  private final RtasrService service;
  private final Rules rules;
  private final boolean translated;
  private final List<String> warnings;

  /**
   * A configuration.
   *
   * @param service who is spoken to
   * @param rules as {@link #rules(int, double, Quota)} gives them
   * @param translated whether the text is the translation of what was said
   * @param warnings what will be ignored, one sentence each
   */
  public RtasrPlan(RtasrService service, Rules rules, boolean translated, List<String> warnings) {
    this.service = service;
    this.rules = rules;
    this.translated = translated;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * The rules of the format: 16 kHz PCM without a limit of time, in real time, with a gap of at
   * most 15 s (section "上传数据").
   *
   * @param chunkBytes the size of a message that the vendor recommends
   * @param catchUp seconds of audio a second after falling behind
   * @param quota what the vendor grants one account
   * @return the rules
   */
  public static Rules rules(int chunkBytes, double catchUp, Quota quota) {
    AudioFormat pcm = AudioFormat.pcm16(16_000);
    return new Rules(
        List.of(pcm),
        new Chunking(
            pcm.bytesPerFrame(), chunkBytes, LARGEST * chunkBytes, pcm.bytesPerFrame(), true),
        new Pace(1.0, catchUp, 1),
        new Limits(
            Optional.empty(), Optional.empty(), Optional.of(IDLE), Optional.empty(), MESSAGE_BYTES),
        Ending.EMPTY_MESSAGE,
        QUIET,
        quota);
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new RtasrDialect(service, translated);
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}

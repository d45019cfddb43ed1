package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One mode as a variant. Immutable. */
public final class RasrVariant implements Variant {
  private final RasrMode mode;
  private final Declaration declaration;

  /**
   * The variant of a mode.
   *
   * @param mode which
   */
  public RasrVariant(RasrMode mode) {
    this.mode = mode;
    this.declaration =
        new Declaration(
            mode.path(),
            mode.summary(),
            "https://support.huaweicloud.com/api-sis/sis_03_0026.html",
            RasrOptions.ALL,
            capabilities(mode),
            limits(mode),
            RasrErrors.ALL);
  }

  private static Set<Capability> capabilities(RasrMode mode) {
    EnumSet<Capability> all =
        EnumSet.of(
            Capability.INTERIM,
            Capability.CORRECTIONS,
            Capability.TIMES,
            Capability.WORDS,
            Capability.PUNCTUATION,
            Capability.HOT_WORDS);
    if (mode == RasrMode.SENTENCE) {
      all.add(Capability.SPEECH_EVENTS);
    }
    return all;
  }

  private static List<String> limits(RasrMode mode) {
    String length =
        switch (mode) {
          case SHORT -> "a dialogue takes at most 1 min of audio";
          case SENTENCE ->
              "a dialogue ends after one sentence: vadTail of silence or maxSeconds of speech";
          case CONTINUE -> "a dialogue takes at most 5 h of audio";
        };
    return List.of(
        length,
        "a gap of 20 s in the audio ends it",
        "audio is sent in real time; catchUp says how much faster it may be sent to catch up");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new RasrPlan(mode, settings);
  }
}

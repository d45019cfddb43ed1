package io.github.camelasr.iflytek.lfasr;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code lfasr}: whole recordings of up to 5 hours. Immutable. */
public final class LfasrVariant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "lfasr",
          "Recordings of up to 5 hours, uploaded or fetched from a URL",
          "https://www.xfyun.cn/doc/asr/ifasr_new/API.html",
          LfasrOptions.ALL,
          EnumSet.of(
              Capability.AUDIO_BY_URL,
              Capability.RESUMABLE,
              Capability.TIMES,
              Capability.WORDS,
              Capability.ALTERNATIVES,
              Capability.SPEAKERS,
              Capability.HOT_WORDS,
              Capability.PUNCTUATION),
          List.of(
              "a recording lasts at most 5 hours and has at most 500 MB",
              "a result can be asked for 100 times and is kept for 72 hours",
              "an hour takes the vendor 10 to 20 minutes, at the most 5 hours",
              "20 requests a second"),
          LfasrErrors.ALL);

  /** The variant. */
  public LfasrVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new LfasrPlan(settings);
  }
}

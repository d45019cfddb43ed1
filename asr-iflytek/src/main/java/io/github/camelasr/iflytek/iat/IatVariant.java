package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code iat}: streaming dictation of up to 60 s. Immutable. */
public final class IatVariant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "iat",
          "Streaming dictation, up to 60 s a dialogue",
          "https://www.xfyun.cn/doc/asr/voicedictation/API.html",
          IatOptions.ALL,
          EnumSet.of(
              Capability.INTERIM,
              Capability.CORRECTIONS,
              Capability.TIMES,
              Capability.WORDS,
              Capability.ALTERNATIVES,
              Capability.PUNCTUATION),
          List.of(
              "a dialogue lasts at most 60 s",
              "a gap of 10 s in the audio ends it",
              "2 s of silence end it, unless vadEos says otherwise or the language is a small one",
              "audio is sent in real time; catchUp says how much faster it may be sent to catch up"),
          IatErrors.ALL);

  /** The variant. */
  public IatVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new IatPlan(settings);
  }
}

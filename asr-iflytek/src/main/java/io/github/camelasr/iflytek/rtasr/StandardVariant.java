package io.github.camelasr.iflytek.rtasr;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.wire.EndpointScheme;
import io.github.camelasr.wire.QueryFields;
import io.github.camelasr.wire.rtasr.RtasrErrors;
import io.github.camelasr.wire.rtasr.RtasrPlan;
import io.github.camelasr.wire.rtasr.RtasrService;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code rtasr}: real-time transcription, the standard edition. Immutable. */
public final class StandardVariant implements Variant {
  /** "建议音频流每40ms发送1280字节". */
  private static final int CHUNK_BYTES = 1280;

  private final Declaration declaration =
      new Declaration(
          "rtasr",
          "Real-time transcription of any length (standard edition)",
          "https://www.xfyun.cn/doc/asr/rtasr/API.html",
          StandardOptions.ALL,
          EnumSet.of(
              Capability.INTERIM,
              Capability.CORRECTIONS,
              Capability.TIMES,
              Capability.WORDS,
              Capability.PUNCTUATION,
              Capability.SPEAKERS),
          List.of(
              "16 kHz PCM, 16 bit, mono",
              "audio is sent in real time; catchUp says how much faster it may be sent to catch up",
              "a gap of 15 s in the audio ends a dialogue",
              "as many sessions at once as were bought"),
          RtasrErrors.ALL);

  /** The variant. */
  public StandardVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    EndpointScheme.WEB_SOCKET.check(settings);
    boolean translated = settings.get("result").equals(StandardOptions.TRANSLATION);
    boolean translates = settings.find("targetLang").isPresent();
    if (translated && !translates) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "'result=translation' needs 'targetLang'")
          .build();
    }
    return new RtasrPlan(
        new RtasrService(settings, QueryFields.of(StandardOptions.ALL, settings), RtasrErrors::of),
        RtasrPlan.rules(
            CHUNK_BYTES,
            Double.parseDouble(settings.get("catchUp")),
            Rules.Quota.of("iflytek rtasr " + settings.get("appId"))),
        translated,
        translates && !translated
            ? List.of(
                "targetLang has the vendor translate, but result=transcript shows no"
                    + " translation.")
            : List.of());
  }
}

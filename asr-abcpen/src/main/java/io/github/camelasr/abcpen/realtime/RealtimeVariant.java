package io.github.camelasr.abcpen.realtime;

import io.github.camelasr.abcpen.account.AbcpenErrors;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.wire.EndpointScheme;
import io.github.camelasr.wire.QueryFields;
import io.github.camelasr.wire.rtasr.RtasrPlan;
import io.github.camelasr.wire.rtasr.RtasrService;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code realtime}: speech while it is spoken. Immutable. */
public final class RealtimeVariant implements Variant {
  /** "建议音频流每200ms向服务器发送6400字节". */
  private static final int CHUNK_BYTES = 6400;

  private final Declaration declaration =
      new Declaration(
          "realtime",
          "Speech while it is spoken, of any length",
          "https://github.com/zmeet-ai/asr_demo",
          RealtimeOptions.ALL,
          EnumSet.of(
              Capability.INTERIM,
              Capability.CORRECTIONS,
              Capability.TIMES,
              Capability.WORDS,
              Capability.PUNCTUATION),
          List.of(
              "16 kHz PCM, 16 bit, mono",
              "audio is sent in real time; catchUp says how much faster it may be sent to catch up",
              "a gap of 15 s in the audio ends a dialogue",
              "at most 10 to 20 sessions at once, by the vendor's demo and a later document"),
          AbcpenErrors.ALL);

  /** The variant. */
  public RealtimeVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    EndpointScheme.WEB_SOCKET.check(settings);
    Rules rules =
        RtasrPlan.rules(
            CHUNK_BYTES,
            Double.parseDouble(settings.get("catchUp")),
            Rules.Quota.of("abcpen realtime " + settings.get("appId")));
    RtasrService service =
        new RtasrService(settings, QueryFields.of(RealtimeOptions.ALL, settings), AbcpenErrors::of);
    return new RtasrPlan(service, rules, false, List.of());
  }
}

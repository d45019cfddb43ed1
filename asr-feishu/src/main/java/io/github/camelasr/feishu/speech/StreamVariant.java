package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code stream}: a request for every chunk. Immutable. */
public final class StreamVariant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "stream",
          "Speech as it is spoken: a request for every 200 ms",
          "https://open.feishu.cn/document/server-docs/ai/speech_to_text-v1/stream_recognize",
          SpeechOptions.STREAM,
          EnumSet.of(Capability.INTERIM, Capability.CORRECTIONS, Capability.PUNCTUATION),
          List.of(
              "a tenant has 20 streams at once, all its applications together",
              "a chunk has 100 to 200 ms",
              "text has no times",
              "one request is under way at once, so the way to the vendor must take less than"
                  + " 200 ms",
              "the vendor's free edition has no speech recognition"),
          SpeechErrors.ALL);

  /** The variant. */
  public StreamVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new StreamPlan(settings);
  }
}

package io.github.camelasr.abcpen.offline;

import io.github.camelasr.abcpen.account.AbcpenErrors;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code long}: whole recordings that the vendor fetches. Immutable. */
public final class OfflineVariant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "long",
          "Recordings of up to 5 hours, fetched from a URL",
          "https://github.com/zmeet-ai/asr_demo",
          OfflineOptions.ALL,
          EnumSet.of(
              Capability.AUDIO_BY_URL,
              Capability.URL_ONLY,
              Capability.RESUMABLE,
              Capability.TIMES,
              Capability.WORDS,
              Capability.SPEAKERS,
              Capability.HOT_WORDS,
              Capability.PUNCTUATION),
          List.of(
              "there is no upload: the vendor fetches the recording from a public URL",
              "a recording lasts at most 5 hours and has at most 500 MB",
              "a result can be asked for 100 times and is kept for 30 days",
              "20 requests a second"),
          AbcpenErrors.ALL);

  /** The variant. */
  public OfflineVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new OfflinePlan(settings);
  }
}

package org.example.nightingale;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.List;
import java.util.Set;

/** The protocol {@code listen}: what it takes and can do, and plans for it. */
final class ListenVariant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "listen",
          "Speech while it is spoken",
          "https://listen.nightingale.example/doc",
          ListenOptions.ALL,
          Set.of(
              Capability.INTERIM,
              Capability.CORRECTIONS,
              Capability.TIMES,
              Capability.WORDS,
              Capability.PUNCTUATION,
              Capability.HOT_WORDS),
          List.of(
              "a dialogue takes at most 10 min of audio",
              "a gap of 15 s in the audio ends it",
              "an account has at most 10 dialogues at once"),
          ListenErrors.ALL);

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new ListenPlan(settings);
  }
}

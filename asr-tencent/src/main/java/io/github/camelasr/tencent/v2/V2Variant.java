package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code ws-v2}: one WebSocket a dialogue. Immutable. */
public final class V2Variant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "ws-v2",
          "Real-time recognition over a WebSocket, of any length",
          "https://cloud.tencent.com/document/product/1093/48982",
          V2Options.ALL,
          EnumSet.of(
              Capability.INTERIM,
              Capability.CORRECTIONS,
              Capability.TIMES,
              Capability.WORDS,
              Capability.PUNCTUATION,
              Capability.HOT_WORDS),
          List.of(
              "a dialogue has any length, with needvad=0 at most 60 s",
              "a gap of 6 s in the audio may end it, one of 15 s does",
              "audio is sent in real time; catchUp says how much faster it may be sent to catch up",
              "200 dialogues at once for an account, 20 on the international site"),
          V2Errors.ALL);

  /** The variant. */
  public V2Variant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new V2Plan(settings);
  }
}

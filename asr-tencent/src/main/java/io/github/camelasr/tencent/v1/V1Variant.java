package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code http-v1}: an HTTP request for every chunk. Immutable. */
public final class V1Variant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "http-v1",
          "The older interface: an HTTP request for every chunk",
          "https://cloud.tencent.com/document/product/1093/35799",
          V1Options.ALL,
          EnumSet.of(Capability.INTERIM, Capability.CORRECTIONS, Capability.PUNCTUATION),
          List.of(
              "a chunk has at most 200,000 bytes",
              "a dialogue lasts at most 60 s unless param.needvad=1 is set",
              "a gap of 6 s in the audio may end it",
              "one request is under way at once, so the way to the vendor must take less than 200 ms"),
          V1Errors.ALL);

  /** The variant. */
  public V1Variant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new V1Plan(settings);
  }
}

package io.github.camelasr.tencent;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.tencent.v1.V1Variant;
import io.github.camelasr.tencent.v2.V2Variant;
import java.util.List;

/** Tencent Cloud (腾讯云). Immutable. */
public final class TencentProvider implements AsrProvider {
  private final List<Variant> variants = List.of(new V2Variant(), new V1Variant());

  /** The provider with all its variants. */
  public TencentProvider() {}

  @Override
  public String name() {
    return "tencent";
  }

  /** {@code ws-v2}, one WebSocket a dialogue; {@code http-v1}, a request for every chunk. */
  @Override
  public List<Variant> variants() {
    return variants;
  }
}

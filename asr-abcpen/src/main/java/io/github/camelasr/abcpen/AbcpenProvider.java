package io.github.camelasr.abcpen;

import io.github.camelasr.abcpen.offline.OfflineVariant;
import io.github.camelasr.abcpen.realtime.RealtimeVariant;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import java.util.List;

/** ABCPen (笔声). Immutable. */
public final class AbcpenProvider implements AsrProvider {
  private final List<Variant> variants = List.of(new OfflineVariant(), new RealtimeVariant());

  /** The provider with all its variants. */
  public AbcpenProvider() {}

  @Override
  public String name() {
    return "abcpen";
  }

  /** {@code long}, whole recordings by URL, and {@code realtime}, speech while it is spoken. */
  @Override
  public List<Variant> variants() {
    return variants;
  }
}

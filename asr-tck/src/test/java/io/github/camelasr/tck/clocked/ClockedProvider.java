package io.github.camelasr.tck.clocked;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.tck.toy.ToyProvider;
import java.util.List;
import java.util.Optional;

/** Reads the clock, which nobody would see from outside. */
public final class ClockedProvider implements AsrProvider {
  private final AsrProvider toy = new ToyProvider();
  private final long madeAt = System.nanoTime();

  /** The provider. */
  public ClockedProvider() {}

  @Override
  public String name() {
    return madeAt == 0 ? "lucky" : toy.name();
  }

  @Override
  public List<Variant> variants() {
    return toy.variants();
  }

  @Override
  public Optional<TokenExchange> tokens(Settings settings) {
    return toy.tokens(settings);
  }
}

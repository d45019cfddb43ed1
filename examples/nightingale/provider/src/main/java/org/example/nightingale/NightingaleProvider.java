package org.example.nightingale;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import java.util.List;

/** The vendor: what {@link java.util.ServiceLoader} finds. */
public final class NightingaleProvider implements AsrProvider {
  private final List<Variant> variants = List.of(new ListenVariant());

  /** For {@link java.util.ServiceLoader}. */
  public NightingaleProvider() {}

  @Override
  public String name() {
    return "nightingale";
  }

  @Override
  public List<Variant> variants() {
    return variants;
  }
}

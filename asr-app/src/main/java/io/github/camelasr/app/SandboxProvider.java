package io.github.camelasr.app;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.api.spi.Variant;
import java.util.List;
import java.util.Optional;

/** A vendor under the sandbox's name, so that nobody takes its answers for the vendor's. */
record SandboxProvider(AsrProvider vendor) implements AsrProvider {
  static final String NAME = "sandbox";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Variant> variants() {
    return vendor.variants();
  }

  @Override
  public Optional<TokenExchange> tokens(Settings settings) {
    return vendor.tokens(settings);
  }
}

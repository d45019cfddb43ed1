package io.github.camelasr.app;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.config.OptionSources;
import io.github.camelasr.sandbox.Sandbox;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The provider that a command uses. Shows no options, because some are secret.
 *
 * @param providers where the engine finds it
 * @param name its name
 * @param options its options as far as they were said
 * @param sources where the others come from
 * @param sandbox runs as long as this, if the provider is the sandbox
 */
record Choice(
    Providers providers,
    String name,
    Map<String, String> options,
    OptionSources sources,
    @Nullable Sandbox sandbox)
    implements AutoCloseable {

  /** Copies the options. */
  Choice {
    options = Map.copyOf(options);
  }

  /** Whether the vendor fetches recordings itself, so that it is handed a URL as it is. */
  boolean fetches() {
    AsrProvider provider = providers.find(name);
    return AsrEngine.variant(provider, sources.resolve(provider, options))
        .declaration()
        .capabilities()
        .contains(Capability.AUDIO_BY_URL);
  }

  @Override
  public void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

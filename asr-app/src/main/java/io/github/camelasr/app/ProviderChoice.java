package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Variant;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.config.OptionSources;
import io.github.camelasr.sandbox.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the provider: the one that was said, or the one that is configured, or the built-in
 * sandbox, which can also be said by its name.
 */
final class ProviderChoice {
  /** The vendor whose protocol is spoken with the sandbox. */
  private static final String SANDBOX_VENDOR = "iflytek";

  private final Workshop workshop;
  private final OptionSources sources;

  ProviderChoice(Workshop workshop) {
    this.workshop = workshop;
    this.sources = workshop.sources();
  }

  /**
   * Chooses.
   *
   * @param names at most one
   */
  Choice choose(List<String> names, SaidOptions said) {
    if (!names.isEmpty()) {
      String name = names.get(0);
      return name.equals(SandboxProvider.NAME)
          ? sandbox(said)
          : use(workshop.providers().find(name), said);
    }
    Configured configured = new Configured(sources);
    List<AsrProvider> ready =
        workshop.providers().all().stream()
            .filter(provider -> configured.test(provider, said.of(provider.name())))
            .toList();
    if (ready.size() > 1) {
      throw ambiguous(ready);
    }
    if (ready.isEmpty()) {
      workshop.note(
          "no provider is configured, so the built-in sandbox answers, which knows the samples only");
      return sandbox(said);
    }
    return use(ready.get(0), said);
  }

  private Choice use(AsrProvider provider, SaidOptions said) {
    Map<String, String> own = said.of(provider.name());
    Variant variant = AsrEngine.variant(provider, sources.resolve(provider, own));
    sources.exposure(provider.name(), variant.declaration().options()).ifPresent(workshop::note);
    return new Choice(workshop.providers(), provider.name(), own, sources, null);
  }

  private Choice sandbox(SaidOptions said) {
    SandboxProvider provider = new SandboxProvider(workshop.providers().find(SANDBOX_VENDOR));
    Map<String, String> options = new HashMap<>(said.of(provider.name()));
    String variant = AsrEngine.variant(provider, options).declaration().name();
    Sandbox sandbox = BuiltInSandbox.start(0);
    sandbox.access(SANDBOX_VENDOR, variant).forEach(options::putIfAbsent);
    return new Choice(Providers.of(provider), provider.name(), options, sources, sandbox);
  }

  private static AsrException ambiguous(List<AsrProvider> ready) {
    List<String> names = ready.stream().map(AsrProvider::name).toList();
    return AsrException.of(
            ErrorCategory.BAD_OPTION,
            "several providers are configured: " + String.join(", ", names))
        .remedy("Choose one with -p.")
        .build();
  }
}

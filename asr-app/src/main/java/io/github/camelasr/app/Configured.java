package io.github.camelasr.app;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.config.OptionSources;
import java.util.List;
import java.util.Map;

/** Tells which providers could be used as things are configured. */
final class Configured {
  private final OptionSources sources;

  Configured(OptionSources sources) {
    this.sources = sources;
  }

  /**
   * Whether a provider has every option that it requires, and at least one of those that tell who
   * is calling: a provider that requires nothing must be named to be used.
   */
  boolean test(AsrProvider provider, Map<String, String> said) {
    Map<String, String> values = sources.resolve(provider, said);
    List<OptionSpec> options = AsrEngine.variant(provider, values).declaration().options();
    return options.stream().allMatch(option -> isSatisfied(option, values))
        && options.stream().anyMatch(option -> identifies(option, values));
  }

  private static boolean isSatisfied(OptionSpec option, Map<String, String> values) {
    return !option.required()
        || option.defaultValue().isPresent()
        || values.containsKey(option.name());
  }

  private static boolean identifies(OptionSpec option, Map<String, String> values) {
    return (option.required() || option.secret()) && values.containsKey(option.name());
  }
}

package io.github.camelasr.app;

import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.config.OptionSources;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all commands need, made when one asks for it. */
final class Workshop {
  /** Names the folder of plug-ins; the launcher names the one beside it if this is not set. */
  private static final String PLUGINS_VARIABLE = "ASR_PLUGINS";

  private static final String PLUGINS_PROPERTY = "asr.plugins";

  private final Surroundings surroundings;
  private final Cancellation cancellation;
  private @Nullable Providers providers;

  Workshop(Surroundings surroundings, Cancellation cancellation) {
    this.surroundings = surroundings;
    this.cancellation = cancellation;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Writes a line to standard error. */
  void note(String text) {
    surroundings.err().println(ErrorLine.note(text));
  }

  Providers providers() {
    Providers known = providers;
    if (known == null) {
      known = pluginFolder().map(Providers::loadWithPlugins).orElseGet(Providers::load);
      providers = known;
    }
    return known;
  }

  OptionSources sources() {
    return OptionSources.builder()
        .environment(surroundings.environment())
        .directory(surroundings.directory())
        .home(surroundings.home())
        .build();
  }

  private Optional<Path> pluginFolder() {
    String named = surroundings.environment().getOrDefault(PLUGINS_VARIABLE, "");
    return Optional.of(named.isEmpty() ? System.getProperty(PLUGINS_PROPERTY, "") : named)
        .filter(folder -> !folder.isEmpty())
        .map(surroundings.directory()::resolve);
  }
}

package io.github.camelasr.component;

import io.github.camelasr.component.live.LiveSessions;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.config.OptionSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** What runs between the start and the stop of a component. */
final class Machinery {
  private final @Nullable AsrEngine ownEngine;
  private final RecognizerFactory recognizers;
  private final Workers workers;
  private final LiveSessions sessions;

  /** Starts everything that the component was not given. */
  Machinery(AsrComponent component, Providers providers) {
    AsrEngine given = component.getEngine();
    AsrEngine engine = given == null ? AsrEngine.builder().providers(providers).build() : given;
    this.ownEngine = given == null ? engine : null;
    CamelContext context = component.getCamelContext();
    this.recognizers = new RecognizerFactory(engine, sources(component), ownOptions(context));
    this.workers = Workers.start(context, component, component.getReaderThreads());
    this.sessions = new LiveSessions(workers, component.getMaxLiveSessions());
  }

  private static OptionSources sources(AsrComponent component) {
    OptionSources given = component.getOptionSources();
    String file = component.getConfigFile();
    OptionSources.Builder builder = OptionSources.builder();
    if (given != null) {
      return given;
    }
    return file == null ? builder.build() : builder.file(Path.of(file)).build();
  }

  private static Set<String> ownOptions(CamelContext context) {
    return context
        .getCamelContextExtension()
        .getEndpointUriFactory(AsrComponent.SCHEME)
        .propertyNames();
  }

  RecognizerFactory recognizers() {
    return recognizers;
  }

  Workers workers() {
    return workers;
  }

  LiveSessions sessions() {
    return sessions;
  }

  /** Ends what goes on, among it sessions that no route has begun. */
  void stop(Duration patience) {
    sessions.stopAll(patience);
    if (ownEngine != null) {
      ownEngine.close();
    }
    workers.stop();
  }
}

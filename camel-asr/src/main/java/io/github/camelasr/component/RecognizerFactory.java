package io.github.camelasr.component;

import static java.util.stream.Collectors.joining;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.config.OptionSources;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the options of endpoints, completed from their other sources. */
final class RecognizerFactory {
  private final AsrEngine engine;
  private final OptionSources sources;
  private final Set<String> ownNames;

  /**
   * A factory.
   *
   * @param ownNames the component's own options, which no provider can suggest when one is misspelt
   */
  RecognizerFactory(AsrEngine engine, OptionSources sources, Set<String> ownNames) {
    this.engine = engine;
    this.sources = sources;
    this.ownNames = ownNames;
  }

  /**
   * Checks an endpoint.
   *
   * @param more options that go over those of the endpoint
   * @throws AsrException of category {@code BAD_OPTION} that names every fault
   */
  Recognizer recognizer(AsrEndpoint endpoint, Map<String, String> more) {
    AsrProvider provider = engine.providers().find(endpoint.getProvider());
    AsrConfiguration own = endpoint.getConfiguration();
    Map<String, String> said = new TreeMap<>(endpoint.providerOptions());
    said.putAll(more);
    try {
      return engine.recognizer(
          RecognizerRequest.builder(provider.name())
              .options(sources.resolve(provider, said))
              .detail(own.wanted().toArray(Detail[]::new))
              .speed(own.getSpeed())
              .build());
    } catch (AsrException e) {
      Set<String> strange = new TreeSet<>(said.keySet());
      strange.removeAll(OptionNames.all(provider));
      throw suggest(e, strange);
    }
  }

  private AsrException suggest(AsrException error, Set<String> strange) {
    String meant =
        strange.stream()
            .flatMap(name -> NearestName.find(name, ownNames).stream())
            .map(name -> "'" + name + "'")
            .collect(joining(" or "));
    if (error.category() != ErrorCategory.BAD_OPTION || meant.isEmpty()) {
      return error;
    }
    String remedy = (error.remedy() + " The component itself has " + meant + ".").strip();
    AsrException.Builder better =
        AsrException.of(error.category(), error.detail()).remedy(remedy).cause(error);
    error.provider().ifPresent(better::provider);
    return better.build();
  }
}

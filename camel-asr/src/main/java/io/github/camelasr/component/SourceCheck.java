package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.EndpointAware;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a route whose source brings more chunks at once than the window of a live endpoint holds:
 * it would work until the first busy moment.
 */
final class SourceCheck extends LifecycleStrategySupport {
  private static final List<String> NAMES =
      List.of("concurrentConsumers", "maxConcurrentConsumers", "consumersCount");

  /** Hands the messages of one connection to as many threads as Vert.x has, in no order. */
  private static final String UNORDERED = "vertx-websocket";

  private static final int VERTX_WORKERS = 20;

  @Override
  public void onRoutesAdd(Collection<Route> routes) {
    routes.forEach(route -> check(route, route.navigate()));
  }

  private static void check(Route route, Navigate<Processor> at) {
    for (Processor next : at.next()) {
      if (next instanceof EndpointAware aware && aware.getEndpoint() instanceof AsrEndpoint asr) {
        check(route, asr.getLiveConfiguration());
      }
      if (next instanceof Navigate<?>) {
        check(route, navigate(next));
      }
    }
  }

  @SuppressWarnings("unchecked") // what can be navigated in a route has processors
  private static Navigate<Processor> navigate(Processor processor) {
    return (Navigate<Processor>) processor;
  }

  private static void check(Route route, LiveConfiguration live) {
    int concurrency = live.isLive() ? concurrency(route.getEndpoint()) : 0;
    if (concurrency > live.getReorderWindow()) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "route "
                  + route.getId()
                  + ": the source may have "
                  + concurrency
                  + " exchanges under way, but the reorderWindow of asr: is "
                  + live.getReorderWindow())
          .remedy("Let the source have fewer, or set a larger reorderWindow.")
          .build();
    }
  }

  /** How many exchanges a source says it may have under way at once; 1 if it says nothing. */
  private static int concurrency(Endpoint source) {
    if (isUnordered(source)) {
      return VERTX_WORKERS;
    }
    String scheme = scheme(source);
    PropertyConfigurer configurer =
        PluginHelper.getConfigurerResolver(source.getCamelContext())
            .resolvePropertyConfigurer(scheme + "-endpoint-configurer", source.getCamelContext());
    return configurer instanceof PropertyConfigurerGetter getter
        ? NAMES.stream().flatMap(name -> value(getter, source, name)).reduce(1, Integer::max)
        : 1;
  }

  /** Whether what comes from a source comes in an order that says nothing. */
  static boolean isUnordered(@Nullable Endpoint source) {
    return source != null && scheme(source).equals(UNORDERED);
  }

  private static String scheme(Endpoint source) {
    return StringHelper.before(source.getEndpointUri(), ":", "");
  }

  private static Stream<Integer> value(
      PropertyConfigurerGetter getter, Endpoint source, String name) {
    try {
      return getter.getOptionValue(source, name, true) instanceof Integer value
          ? Stream.of(value)
          : Stream.empty();
    } catch (RuntimeException e) { // an endpoint of another class than the scheme's usual one
      return Stream.empty();
    }
  }
}

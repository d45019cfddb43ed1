package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.component.AsrComponent;
import io.github.camelasr.engine.AsrEngine;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with one route: {@code direct:transcribe} to {@code asr:PROVIDER}. */
final class TranscribeRoute implements AutoCloseable {
  private static final String SCHEME = "asr";
  private static final String ENTRY = "direct:transcribe";

  /** A reader may hang on standard input for ever: nobody waits for it. */
  private static final long STOP_WAIT_MS = 300;

  private final DefaultCamelContext context = new DefaultCamelContext(false);
  private final Choice choice;
  private final Wish wish;

  TranscribeRoute(Choice choice, Wish wish) {
    this.choice = choice;
    this.wish = wish;
    context.disableJMX();
    context.setStreamCaching(false); // it would read a live stream to its end first
    context.getExecutorServiceManager().setShutdownAwaitTermination(STOP_WAIT_MS);
    context.getShutdownStrategy().setTimeout(1);
    context.setStartupSummaryLevel(StartupSummaryLevel.Off);
  }

  /**
   * Starts the route.
   *
   * @throws AsrException if the options are not right
   */
  void start(AsrEngine engine, SessionListener listener, Recording recording) throws Exception {
    AsrComponent component = new AsrComponent();
    component.setEngine(engine);
    component.setOptionSources(choice.sources());
    context.addComponent(SCHEME, component);
    context.start();
    Endpoint endpoint = endpoint(listener, recording);
    context.addRoutes(
        new RouteBuilder(context) {
          @Override
          public void configure() {
            errorHandler(noErrorHandler());
            from(ENTRY).to(endpoint);
          }
        });
  }

  /** Options go in as values and not by a URI, so that no character of theirs needs quoting. */
  private Endpoint endpoint(SessionListener listener, Recording recording) throws Exception {
    Map<String, Object> parameters = new HashMap<>(choice.options());
    parameters.put("format", wish.format());
    parameters.put("speed", wish.speed());
    parameters.put("sessionListener", listener);
    recording.rateHz().ifPresent(rate -> parameters.put("rawSampleRate", rate));
    return context.getComponent(SCHEME).createEndpoint(SCHEME + ":" + choice.name(), parameters);
  }

  /** Sends a recording down the route and waits for its end. */
  Exchange send(Recording recording) throws Exception {
    try (ProducerTemplate template = context.createProducerTemplate()) {
      return template.send(
          ENTRY,
          exchange -> {
            exchange.getMessage().setBody(recording.body());
            exchange.getMessage().setHeader(Exchange.FILE_NAME, recording.name());
          });
    }
  }

  @Override
  public void close() {
    context.stop();
  }
}

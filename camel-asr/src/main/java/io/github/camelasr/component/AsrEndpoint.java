package io.github.camelasr.component;

import io.github.camelasr.component.live.LiveSessions;
import io.github.camelasr.engine.Recognizer;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Turn speech into text through a provider of speech recognition.
 *
 * <p>Every option that is not one of the component's own is the provider's, and is checked against
 * what the provider declares when a producer starts. The endpoint's URI never holds a secret: where
 * Camel shows it, values that are not known to be harmless are masked already.
 */
@UriEndpoint(
    firstVersion = "0.1.0",
    scheme = AsrComponent.SCHEME,
    title = "Speech Recognition",
    syntax = "asr:provider",
    category = {Category.AI, Category.TRANSFORMATION},
    lenientProperties = true,
    headersClass = AsrHeaders.class)
public final class AsrEndpoint extends DefaultEndpoint implements MultipleConsumersSupport {
  private final AsrComponent component;
  private Map<String, String> providerOptions = Map.of();

  @UriPath(
      description =
          "The name of the provider. A consumer hears of the sessions of all providers: any name"
              + " will do")
  @Metadata(required = true)
  private final String provider;

  @UriParam private final AsrConfiguration configuration = new AsrConfiguration();
  @UriParam private final LiveConfiguration liveConfiguration = new LiveConfiguration();
  @UriParam private final EventConfiguration eventConfiguration = new EventConfiguration();

  /** Only the component creates endpoints. */
  AsrEndpoint(String uri, AsrComponent component, String provider) {
    super(uri, component);
    this.component = component;
    this.provider = provider;
  }

  /** Takes the provider's options, and the URI in which they are masked. */
  void configure(Map<String, String> options, String maskedUri) {
    providerOptions = Map.copyOf(options);
    setEndpointUri(maskedUri);
  }

  Recognizer recognizer() {
    return recognizer(Map.of());
  }

  /** With options over those of the endpoint. */
  Recognizer recognizer(Map<String, String> more) {
    Recognizer recognizer = component.recognizers().recognizer(this, more);
    observation().watch(getCamelContext(), recognizer.provider());
    return recognizer;
  }

  Observation observation() {
    return component.observation();
  }

  LiveSessions sessions() {
    return component.sessions();
  }

  Workers workers() {
    return component.workers();
  }

  Map<String, String> providerOptions() {
    return providerOptions;
  }

  @Override
  public Producer createProducer() {
    return liveConfiguration.isLive() ? new LiveProducer(this) : new AsrProducer(this);
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    AsrConsumer consumer = new AsrConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  /** Everybody who listens to a group hears everything. */
  @Override
  public boolean isMultipleConsumersSupported() {
    return true;
  }

  @Override
  public boolean isLenientProperties() {
    return true;
  }

  /** The whole URI, so that endpoints with different options have different names in JMX. */
  @Override
  public String getEndpointKey() {
    return getEndpointUri();
  }

  /**
   * Endpoints are told apart by identity: two that differ in nothing but a secret have equal URIs.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /**
   * The provider.
   *
   * @return its name
   */
  public String getProvider() {
    return provider;
  }

  /**
   * The component's own options.
   *
   * @return to be changed before the first producer starts
   */
  public AsrConfiguration getConfiguration() {
    return configuration;
  }

  /**
   * The options that concern live sessions.
   *
   * @return to be changed before the first producer or consumer starts
   */
  public LiveConfiguration getLiveConfiguration() {
    return liveConfiguration;
  }

  /**
   * The options that concern the events a consumer tells.
   *
   * @return to be changed before the first consumer starts
   */
  public EventConfiguration getEventConfiguration() {
    return eventConfiguration;
  }
}

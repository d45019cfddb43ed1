package io.github.camelasr.component;

import io.github.camelasr.engine.Recognizer;
import java.util.Map;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
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
    producerOnly = true,
    lenientProperties = true,
    headersClass = AsrHeaders.class)
public final class AsrEndpoint extends DefaultEndpoint {
  private final AsrComponent component;
  private Map<String, String> providerOptions = Map.of();

  @UriPath(description = "The name of the provider")
  @Metadata(required = true)
  private final String provider;

  @UriParam private final AsrConfiguration configuration = new AsrConfiguration();

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
    return component.recognizers().recognizer(this);
  }

  Workers workers() {
    return component.workers();
  }

  Map<String, String> providerOptions() {
    return providerOptions;
  }

  @Override
  public Producer createProducer() {
    return new AsrProducer(this);
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException("asr: cannot be consumed from yet, only sent to");
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
}

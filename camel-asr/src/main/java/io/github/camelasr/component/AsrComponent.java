package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.live.LiveSessions;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.config.OptionSources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Makes the endpoints of {@code asr:}, and runs the one engine that serves them all. */
@Component(AsrComponent.SCHEME)
public final class AsrComponent extends DefaultComponent {
  /** The scheme of the component's URIs. */
  static final String SCHEME = "asr";

  @Metadata(
      label = "common",
      description = "A folder with jars of further providers, which may be missing")
  private @Nullable String pluginFolder;

  @Metadata(
      label = "common",
      description =
          "A properties file with provider options (PROVIDER.OPTION=value) and named credentials"
              + " (credentials.NAME.OPTION=value). By default the file that ASR_CONFIG names, or"
              + " asr.properties in the working directory, or .config/asr/asr.properties in the"
              + " home directory")
  private @Nullable String configFile;

  @Metadata(
      label = "advanced",
      autowired = true,
      description =
          "The engine to use, which is then not closed with the component. By default the component"
              + " runs one of its own")
  private @Nullable AsrEngine engine;

  @Metadata(
      label = "advanced",
      autowired = true,
      description =
          "Where provider options come from that no URI gives, in place of configFile and the"
              + " environment of this process")
  private @Nullable OptionSources optionSources;

  @Metadata(
      label = "advanced",
      defaultValue = "8",
      description = "How many threads read audio, for all sessions together")
  private int readerThreads = 8;

  @Metadata(
      label = "advanced",
      defaultValue = "10000",
      description = "How many live sessions there may be at once")
  private int maxLiveSessions = 10_000;

  @Metadata(
      label = "advanced",
      autowired = true,
      description = "Follows every session, such as AsrMeters of camel-asr-micrometer")
  private @Nullable SessionObserver sessionObserver;

  private final Observation observation = new Observation();
  private @Nullable Providers providers;
  private @Nullable Machinery machinery;

  /** The component as Camel creates it. */
  public AsrComponent() {}

  /** Camel initialises a component before it makes the first endpoint, and then starts it. */
  @Override
  protected void doInit() throws Exception {
    super.doInit();
    Providers found = engine == null ? findProviders() : engine.providers();
    OptionNames.register(getCamelContext(), found.all());
    providers = found;
    getCamelContext().addLifecycleStrategy(new SourceCheck());
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    observation.alsoTell(sessionObserver);
    machinery = new Machinery(this, providers());
  }

  @Override
  protected void doStop() throws Exception {
    if (machinery != null) {
      machinery.stop(Duration.ofSeconds(getCamelContext().getShutdownStrategy().getTimeout()));
      machinery = null;
    }
    observation.stop(getCamelContext());
    super.doStop();
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    rejectSeveral(remaining);
    String bare = StringHelper.before(uri, "?", uri);
    AsrEndpoint endpoint = new AsrEndpoint(bare, this, remaining);
    MaskedOptions options = new MaskedOptions(parameters);
    setProperties(endpoint, parameters); // takes the component's own options out
    endpoint.configure(options.said(parameters), options.uri(bare, harmless(remaining)));
    parameters.clear();
    return endpoint;
  }

  private static void rejectSeveral(String providers) {
    if (providers.contains(",")) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "failover between providers (asr:" + providers + ") is not there yet")
          .remedy("Name one provider.")
          .build();
    }
  }

  private Set<String> harmless(String provider) {
    return providers().all().stream()
        .filter(known -> known.name().equals(provider))
        .findFirst()
        .map(OptionNames::harmless)
        .orElse(Set.of());
  }

  RecognizerFactory recognizers() {
    return started(machinery).recognizers();
  }

  LiveSessions sessions() {
    return started(machinery).sessions();
  }

  Workers workers() {
    return started(machinery).workers();
  }

  Observation observation() {
    return observation;
  }

  private Providers providers() {
    return started(providers);
  }

  private Providers findProviders() {
    return pluginFolder == null
        ? Providers.load()
        : Providers.loadWithPlugins(Path.of(pluginFolder));
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("the asr component is not started");
    }
    return part;
  }

  /**
   * A folder with jars of further providers.
   *
   * @return null by default
   */
  public @Nullable String getPluginFolder() {
    return pluginFolder;
  }

  /**
   * Sets a folder with jars of further providers.
   *
   * @param value a folder with jars of further providers
   */
  public void setPluginFolder(@Nullable String value) {
    this.pluginFolder = value;
  }

  /**
   * A properties file with provider options.
   *
   * @return null if it is searched for
   */
  public @Nullable String getConfigFile() {
    return configFile;
  }

  /**
   * Sets a properties file with provider options.
   *
   * @param value a properties file with provider options
   */
  public void setConfigFile(@Nullable String value) {
    this.configFile = value;
  }

  /**
   * The engine to use.
   *
   * @return null if the component runs one of its own
   */
  public @Nullable AsrEngine getEngine() {
    return engine;
  }

  /**
   * Sets the engine to use.
   *
   * @param value the engine to use
   */
  public void setEngine(@Nullable AsrEngine value) {
    this.engine = value;
  }

  /**
   * Where provider options come from that no URI gives.
   *
   * @return null for those of this process
   */
  public @Nullable OptionSources getOptionSources() {
    return optionSources;
  }

  /**
   * Sets where provider options come from that no URI gives.
   *
   * @param value where provider options come from that no URI gives
   */
  public void setOptionSources(@Nullable OptionSources value) {
    this.optionSources = value;
  }

  /**
   * How many threads read audio.
   *
   * @return 8 by default
   */
  public int getReaderThreads() {
    return readerThreads;
  }

  /**
   * Sets how many threads read audio.
   *
   * @param value how many threads read audio
   */
  public void setReaderThreads(int value) {
    this.readerThreads = value;
  }

  /**
   * How many live sessions there may be at once.
   *
   * @return 10,000 by default
   */
  public int getMaxLiveSessions() {
    return maxLiveSessions;
  }

  /**
   * Sets how many live sessions there may be at once.
   *
   * @param value at least 1
   */
  public void setMaxLiveSessions(int value) {
    this.maxLiveSessions = value;
  }

  /**
   * Who follows every session.
   *
   * @return null if nobody does
   */
  public @Nullable SessionObserver getSessionObserver() {
    return sessionObserver;
  }

  /**
   * Sets who follows every session.
   *
   * @param value the observer
   */
  public void setSessionObserver(@Nullable SessionObserver value) {
    this.sessionObserver = value;
  }
}

package io.github.camelasr.spring.boot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Options of the component. */
@ConfigurationProperties("camel.component.asr")
public class AsrComponentConfiguration extends ComponentConfigurationPropertiesCommon {
  /** A folder with jars of further providers, which may be missing. */
  private @Nullable String pluginFolder;

  /**
   * A properties file with provider options (PROVIDER.OPTION=value) and named credentials
   * (credentials.NAME.OPTION=value). What asr.providers and asr.credentials say goes before it.
   */
  private @Nullable String configFile;

  /** How many threads read audio, for all sessions together. */
  private Integer readerThreads = 8;

  /** How many live sessions there may be at once. */
  private Integer maxLiveSessions = 10_000;

  /** Whether the producer is started when the first message comes, and not with the context. */
  private Boolean lazyStartProducer = false;

  /** Whether errors of a consumer go to the route's error handler. */
  private Boolean bridgeErrorHandler = false;

  /** Whether to use the engine and the option sources that the application has as beans. */
  private Boolean autowiredEnabled = true;

  /** The defaults; Spring fills in what is configured. */
  public AsrComponentConfiguration() {}

  /**
   * Tells a folder with jars of further providers.
   *
   * @return the value, null if there is none
   */
  public @Nullable String getPluginFolder() {
    return pluginFolder;
  }

  /**
   * Sets a folder with jars of further providers.
   *
   * @param value the value
   */
  public void setPluginFolder(@Nullable String value) {
    this.pluginFolder = value;
  }

  /**
   * Tells a properties file with provider options.
   *
   * @return the value, null if there is none
   */
  public @Nullable String getConfigFile() {
    return configFile;
  }

  /**
   * Sets a properties file with provider options.
   *
   * @param value the value
   */
  public void setConfigFile(@Nullable String value) {
    this.configFile = value;
  }

  /**
   * Tells how many threads read audio.
   *
   * @return the value
   */
  public Integer getReaderThreads() {
    return readerThreads;
  }

  /**
   * Sets how many threads read audio.
   *
   * @param value the value
   */
  public void setReaderThreads(Integer value) {
    this.readerThreads = value;
  }

  /**
   * Tells how many live sessions there may be at once.
   *
   * @return the value
   */
  public Integer getMaxLiveSessions() {
    return maxLiveSessions;
  }

  /**
   * Sets how many live sessions there may be at once.
   *
   * @param value the value
   */
  public void setMaxLiveSessions(Integer value) {
    this.maxLiveSessions = value;
  }

  /**
   * Tells whether the producer is started with the first message.
   *
   * @return the value
   */
  public Boolean getLazyStartProducer() {
    return lazyStartProducer;
  }

  /**
   * Sets whether the producer is started with the first message.
   *
   * @param value the value
   */
  public void setLazyStartProducer(Boolean value) {
    this.lazyStartProducer = value;
  }

  /**
   * Tells whether errors of a consumer go to the route's error handler.
   *
   * @return the value
   */
  public Boolean getBridgeErrorHandler() {
    return bridgeErrorHandler;
  }

  /**
   * Sets whether errors of a consumer go to the route's error handler.
   *
   * @param value the value
   */
  public void setBridgeErrorHandler(Boolean value) {
    this.bridgeErrorHandler = value;
  }

  /**
   * Tells whether beans of the application are used.
   *
   * @return the value
   */
  public Boolean getAutowiredEnabled() {
    return autowiredEnabled;
  }

  /**
   * Sets whether beans of the application are used.
   *
   * @param value the value
   */
  public void setAutowiredEnabled(Boolean value) {
    this.autowiredEnabled = value;
  }
}

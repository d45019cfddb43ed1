package io.github.camelasr.spring.boot;

import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.config.OptionSources;
import java.nio.file.Path;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * One engine for the application, and the options of its providers. Each bean stands back when the
 * application has its own; the {@code asr:} component uses whichever there is.
 */
@AutoConfiguration(before = CamelAutoConfiguration.class)
@EnableConfigurationProperties({AsrProperties.class, AsrComponentConfiguration.class})
public class AsrAutoConfiguration {

  /** Spring makes it. */
  public AsrAutoConfiguration() {}

  /**
   * The engine, closed with the application.
   *
   * @param component says where further providers lie
   * @return an engine with all providers that are found
   */
  @Bean
  @ConditionalOnMissingBean
  public AsrEngine asrEngine(AsrComponentConfiguration component) {
    String folder = component.getPluginFolder();
    Providers providers =
        folder == null ? Providers.load() : Providers.loadWithPlugins(Path.of(folder));
    return AsrEngine.builder().providers(providers).build();
  }

  /**
   * Where options come from that no URI gives: Spring's properties, then the properties file, then
   * the environment.
   *
   * @param properties what Spring's properties say
   * @param component says where the properties file lies
   * @param engine knows what may be said
   * @return the sources
   */
  @Bean
  @ConditionalOnMissingBean
  public OptionSources asrOptionSources(
      AsrProperties properties, AsrComponentConfiguration component, AsrEngine engine) {
    OptionSources.Builder sources =
        OptionSources.builder()
            .application(
                "Spring's properties",
                new DeclaredNames(engine.providers().all()).lines(properties));
    String file = component.getConfigFile();
    return file == null ? sources.build() : sources.file(Path.of(file)).build();
  }
}

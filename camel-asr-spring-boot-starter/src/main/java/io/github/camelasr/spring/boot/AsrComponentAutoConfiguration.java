package io.github.camelasr.spring.boot;

import io.github.camelasr.component.AsrComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Gives the component its options, as the starters of Camel's own components do. */
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.asr"})
@AutoConfiguration(after = {AsrAutoConfiguration.class, CamelAutoConfiguration.class})
public class AsrComponentAutoConfiguration {

  /** Spring makes it. */
  public AsrComponentAutoConfiguration() {}

  /**
   * What Camel asks when it makes a component.
   *
   * @param spring tells whether {@code camel.component.asr.customizer.enabled} is off
   * @param camel the context
   * @param configuration the options
   * @return sets the options of the component
   */
  @Lazy
  @Bean
  public ComponentCustomizer configureAsrComponent(
      ApplicationContext spring, CamelContext camel, AsrComponentConfiguration configuration) {
    return new ComponentCustomizer() {
      @Override
      public void configure(String name, Component component) {
        CamelPropertiesHelper.copyProperties(camel, configuration, component);
      }

      @Override
      public boolean isEnabled(String name, Component component) {
        return component instanceof AsrComponent
            && HierarchicalPropertiesEvaluator.evaluate(
                spring, "camel.component.customizer", "camel.component.asr.customizer");
      }
    };
  }
}

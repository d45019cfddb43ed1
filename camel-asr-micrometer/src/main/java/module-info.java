/**
 * Meters of speech recognition. On the path beside the component it is found by Camel and writes to
 * the meter registry of the context.
 *
 * @provides org.apache.camel.spi.ContextServicePlugin binds {@link
 *     io.github.camelasr.component.micrometer.AsrMeters} in Camel's registry
 */
@SuppressWarnings("requires-transitive-automatic") // Camel's and Micrometer's jars are automatic
module io.github.camelasr.component.micrometer {
  requires static org.jspecify;
  requires transitive io.github.camelasr.component;
  requires transitive micrometer.core;
  requires transitive camel.api;

  exports io.github.camelasr.component.micrometer;

  provides org.apache.camel.spi.ContextServicePlugin with
      io.github.camelasr.component.micrometer.AsrMetersPlugin;
}

/** The {@code asr:} component of Apache Camel, configured as everything else is in Spring Boot. */
@SuppressWarnings("requires-transitive-automatic") // neither Spring's nor Camel's jars are explicit
module io.github.camelasr.spring.boot {
  requires static org.jspecify;
  requires transitive io.github.camelasr.component;
  requires transitive io.github.camelasr.engine;
  requires transitive camel.spring.boot;
  requires transitive spring.boot;
  requires transitive spring.boot.autoconfigure;
  requires transitive spring.context;
  requires spring.core;
  requires spring.beans;

  exports io.github.camelasr.spring.boot;

  // Spring makes the beans and gives them their properties by reflection.
  opens io.github.camelasr.spring.boot;
}

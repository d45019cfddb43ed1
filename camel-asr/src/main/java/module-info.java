/**
 * Speech to text through the {@code asr:} component of Apache Camel. Providers are found by the
 * engine; this module names none.
 */
@SuppressWarnings("requires-transitive-automatic") // Camel's jars are no explicit modules yet
module io.github.camelasr.component {
  requires static org.jspecify;
  requires static java.compiler; // @Generated in what Camel's plug-in makes
  requires transitive io.github.camelasr.api;
  requires transitive io.github.camelasr.engine;
  requires transitive camel.api;
  requires transitive camel.support;
  requires io.github.camelasr.audio;
  requires camel.util;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;
  requires java.sql; // camel.support needs it and cannot say so

  exports io.github.camelasr.component;
}

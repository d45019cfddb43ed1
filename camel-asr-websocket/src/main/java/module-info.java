/**
 * Live audio from WebSockets, in order and with back-pressure, and captions back to the same peer:
 * {@code asr-websocket:} of Apache Camel, on top of its {@code vertx-websocket:}.
 */
@SuppressWarnings("requires-transitive-automatic") // Camel's jars are no explicit modules yet
module io.github.camelasr.component.websocket {
  requires static org.jspecify;
  requires static java.compiler; // @Generated in what Camel's plug-in makes
  requires transitive camel.vertx.websocket;
  requires io.github.camelasr.component;
  requires camel.util;
  requires io.vertx.core;
  requires io.vertx.web;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;

  exports io.github.camelasr.component.websocket;
}

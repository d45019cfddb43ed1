/**
 * Runs the dialects of the providers: finds providers, opens sessions, keeps every rule.
 *
 * @uses io.github.camelasr.api.spi.AsrProvider the vendors
 * @uses io.github.camelasr.api.spi.ResamplerFactory converts sample rates
 * @uses io.github.camelasr.engine.transport.Transport takes the place of {@code java.net.http}
 */
module io.github.camelasr.engine {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires java.net.http;
  requires jdk.httpserver;

  exports io.github.camelasr.engine;
  exports io.github.camelasr.engine.config;
  exports io.github.camelasr.engine.quota;
  exports io.github.camelasr.engine.recording;
  exports io.github.camelasr.engine.transport;

  uses io.github.camelasr.api.spi.AsrProvider;
  uses io.github.camelasr.api.spi.ResamplerFactory;
  uses io.github.camelasr.engine.transport.Transport;
}

package io.github.camelasr.component.websocket;

import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.vertx.websocket.VertxWebsocketComponent;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConfiguration;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEndpoint;
import org.apache.camel.spi.annotations.Component;

/** Makes the endpoints of {@code asr-websocket:}, and knows the peers of all of them. */
@Component(AsrWebsocketComponent.SCHEME)
public final class AsrWebsocketComponent extends VertxWebsocketComponent {
  /** The scheme of the component's URIs. */
  static final String SCHEME = "asr-websocket";

  private final Map<String, ServerWebSocket> peers = new ConcurrentHashMap<>();

  /** The component as Camel creates it. */
  public AsrWebsocketComponent() {}

  @Override
  protected VertxWebsocketEndpoint createEndpointInstance(
      String uri, VertxWebsocketConfiguration configuration) {
    return new AsrWebsocketEndpoint(uri, this, configuration);
  }

  /** Those who are connected, by the key of their connection. */
  Map<String, ServerWebSocket> peers() {
    return peers;
  }
}

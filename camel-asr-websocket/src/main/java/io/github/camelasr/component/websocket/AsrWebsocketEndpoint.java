package io.github.camelasr.component.websocket;

import io.vertx.core.http.ServerWebSocket;
import java.util.Collection;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConfiguration;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConstants;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEndpoint;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;

/**
 * Take live audio from WebSockets, in order and with back-pressure, and send captions back.
 *
 * <p>Everything that a server of {@code vertx-websocket:} can be told applies. The session that a
 * message belongs to is its connection: {@code CamelAsrSessionId} is the key of the connection, and
 * a caption goes to the connection that its session names.
 */
@UriEndpoint(
    firstVersion = "0.1.0",
    scheme = AsrWebsocketComponent.SCHEME,
    extendsScheme = "vertx-websocket",
    title = "Speech Recognition over WebSocket",
    syntax = "asr-websocket:host:port/path",
    category = {Category.AI, Category.HTTP},
    headersClass = VertxWebsocketConstants.class,
    lenientProperties = true)
public final class AsrWebsocketEndpoint extends VertxWebsocketEndpoint {
  @UriParam(
      label = "consumer",
      defaultValue = "1000",
      description = "How many peers may be connected at once. Others are sent away, to try again")
  private int maxConnections = 1_000;

  /** Only the component creates endpoints. */
  AsrWebsocketEndpoint(
      String uri, AsrWebsocketComponent component, VertxWebsocketConfiguration configuration) {
    super(uri, component, configuration);
  }

  @Override
  public AsrWebsocketComponent getComponent() {
    return (AsrWebsocketComponent) super.getComponent();
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    if (getConfiguration().isConsumeAsClient()) {
      throw new IllegalArgumentException(
          "asr-websocket: is a server; consumeAsClient is an option of vertx-websocket:");
    }
    getConfiguration().setFireWebSocketConnectionEvents(true); // or else it would not be opened
    AsrWebsocketConsumer consumer = new AsrWebsocketConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public Producer createProducer() {
    return new AsrWebsocketProducer(this);
  }

  /** Everybody who is connected to a server of this address. */
  Collection<ServerWebSocket> everybody() {
    return findPeersForHostPort().values();
  }

  /**
   * How many peers may be connected at once.
   *
   * @return 1,000 by default
   */
  public int getMaxConnections() {
    return maxConnections;
  }

  /**
   * Sets how many peers may be connected at once.
   *
   * @param value at least 1
   */
  public void setMaxConnections(int value) {
    this.maxConnections = value;
  }
}

package io.github.camelasr.component.websocket;

import io.github.camelasr.component.websocket.PeerRoute.Peer;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConsumer;
import org.apache.camel.spi.ShutdownAware;

/**
 * Makes an exchange of each message of each peer: those of one peer one after the other, in order.
 * When a peer is gone its session is ended, and when the route stops all of them are.
 */
final class AsrWebsocketConsumer extends VertxWebsocketConsumer implements ShutdownAware {
  private static final int GOING_AWAY = 1001;
  private static final int TOO_BIG = 1009;
  private static final int TRY_AGAIN_LATER = 1013;

  private final AsrWebsocketEndpoint endpoint;
  private final Map<String, PeerFlow> flows = new ConcurrentHashMap<>();
  private volatile boolean stops;

  AsrWebsocketConsumer(AsrWebsocketEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    stops = false;
    super.doStart();
  }

  @Override
  public void onOpen(
      String key, SocketAddress remote, RoutingContext routing, ServerWebSocket socket) {
    if (stops) {
      socket.close((short) GOING_AWAY, "the server is stopping");
    } else if (flows.size() >= endpoint.getMaxConnections()) {
      socket.close((short) TRY_AGAIN_LATER, "there are too many connections");
    } else {
      PeerRoute route = new PeerRoute(this, new Peer(key, remote, routing));
      PeerFlow flow = new PeerFlow(socket, loop(routing), route, () -> flows.remove(key));
      flows.put(key, flow);
      endpoint.getComponent().peers().put(key, socket);
      flow.open();
      if (stops) {
        flow.stop();
      }
    }
  }

  /** The event loop that this runs on is the connection's. */
  private static Context loop(RoutingContext routing) {
    return routing.vertx().getOrCreateContext();
  }

  @Override
  public void onMessage(String key, Object message, SocketAddress remote, RoutingContext routing) {
    PeerFlow flow = flows.get(key);
    if (flow != null) { // or else it was sent away
      flow.onMessage(message);
    }
  }

  @Override
  public void onException(
      String key, Throwable cause, SocketAddress remote, RoutingContext routing) {
    super.onException(key, cause, remote, routing);
    PeerFlow flow = flows.get(key);
    if (flow != null) { // nothing is fetched any more: the frame at fault was
      flow.close(TOO_BIG, "the message cannot be read");
    }
  }

  @Override
  public void onClose(String key, SocketAddress remote, RoutingContext routing) {
    endpoint.getComponent().peers().remove(key);
    PeerFlow flow = flows.get(key);
    if (flow != null) {
      flow.closed();
    }
  }

  /** Goes on while others stop, so that the last text can still be sent; takes no more audio. */
  @Override
  public boolean deferShutdown(ShutdownRunningTask how) {
    stops = true;
    flows.values().forEach(PeerFlow::stop);
    return true;
  }

  /** The sessions that are not ended yet. */
  @Override
  public int getPendingExchangesSize() {
    return stops ? flows.size() : 0;
  }

  @Override
  public void prepareShutdown(boolean suspendOnly, boolean forced) {}

  /** A peer goes on sending after a failure: only the first is news. */
  void failed(String key, Exchange exchange, Exception error) {
    PeerFlow flow = flows.get(key);
    if (flow == null || flow.isNews()) {
      getExceptionHandler().handleException("Error processing message of peer", exchange, error);
    }
  }
}

package io.github.camelasr.component.websocket;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.component.AsrHeaders;
import io.github.camelasr.component.LiveCommand;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConstants;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEvent;
import org.apache.camel.util.CollectionHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one peer's messages into the route, as exchanges that know whose they are. */
final class PeerRoute {
  private static final Logger LOG = LoggerFactory.getLogger(PeerRoute.class);

  private final AsrWebsocketConsumer consumer;
  private final Peer peer;
  private final PeerCommand commands = new PeerCommand();

  PeerRoute(AsrWebsocketConsumer consumer, Peer peer) {
    this.consumer = consumer;
    this.peer = peer;
  }

  /** Who is connected, from where, and by which request. */
  record Peer(String key, SocketAddress remote, RoutingContext routing) {}

  /**
   * Takes what the peer sent.
   *
   * @param message text or bytes
   * @param done told when the next may come, and why this one failed if it did
   */
  void take(Object message, Consumer<@Nullable Throwable> done) {
    Exchange exchange = exchange(VertxWebsocketEvent.MESSAGE);
    try {
      if (message instanceof String text) {
        exchange.getMessage().getHeaders().putAll(commands.headers(text));
      } else {
        exchange.getMessage().setBody(message);
      }
    } catch (AsrException e) {
      LOG.debug("Peer {}: {}", peer.key(), e.getMessage());
      consumer.releaseExchange(exchange, false);
      done.accept(e);
      return;
    }
    process(exchange, done);
  }

  /** Ends the peer's session, and runs something when that is done. */
  void end(Runnable done) {
    Exchange exchange = exchange(VertxWebsocketEvent.CLOSE);
    exchange.getMessage().setHeader(AsrHeaders.COMMAND, LiveCommand.END);
    process(exchange, error -> done.run());
  }

  /** A route may block, so it does not run on the event loop. */
  private void process(Exchange exchange, Consumer<@Nullable Throwable> done) {
    var unused =
        peer.routing()
            .vertx()
            .executeBlocking(
                () ->
                    consumer
                        .getAsyncProcessor()
                        .process(exchange, doneSync -> finish(exchange, done)),
                false)
            .onFailure(
                why -> { // the server's workers are gone
                  exchange.setException(why);
                  finish(exchange, done);
                });
  }

  private void finish(Exchange exchange, Consumer<@Nullable Throwable> done) {
    Exception error = exchange.getException();
    if (error != null) {
      consumer.failed(peer.key(), exchange, error);
    }
    consumer.releaseExchange(exchange, false);
    done.accept(error);
  }

  private Exchange exchange(VertxWebsocketEvent event) {
    Exchange exchange = consumer.createExchange(false);
    Message message = exchange.getMessage();
    Map<String, Object> headers = message.getHeaders();
    peer.routing().queryParams().forEach((name, value) -> add(headers, name, value));
    peer.routing().pathParams().forEach((name, value) -> add(headers, name, value));
    message.setHeader(VertxWebsocketConstants.EVENT, event);
    message.setHeader(VertxWebsocketConstants.CONNECTION_KEY, peer.key());
    message.setHeader(VertxWebsocketConstants.REMOTE_ADDRESS, peer.remote());
    message.setHeader(AsrHeaders.SESSION_ID, peer.key());
    return exchange;
  }

  /** Who writes the address is a stranger: Camel's own names are not taken from there. */
  private static void add(Map<String, Object> headers, String name, String value) {
    if (!name.toLowerCase(Locale.ROOT).startsWith("camel")) {
      CollectionHelper.appendEntry(headers, name, value);
    }
  }
}

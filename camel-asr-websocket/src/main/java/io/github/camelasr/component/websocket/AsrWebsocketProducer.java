package io.github.camelasr.component.websocket;

import io.github.camelasr.component.AsrHeaders;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConstants;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a body to the peer whose session the message names. The exchange is done when the peer has
 * been sent it, which is how one who reads slowly is felt. One who has gone needs no captions.
 */
final class AsrWebsocketProducer extends DefaultAsyncProducer {
  private static final Logger LOG = LoggerFactory.getLogger(AsrWebsocketProducer.class);

  private final AsrWebsocketEndpoint endpoint;

  AsrWebsocketProducer(AsrWebsocketEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    Message message = exchange.getMessage();
    try {
      if (message.getBody() != null) {
        List<Future<Void>> sent = peers(message).stream().map(peer -> send(peer, message)).toList();
        Future.join(sent).onComplete(ignored -> callback.done(false));
        return false;
      }
    } catch (RuntimeException e) {
      exchange.setException(e);
    }
    callback.done(true);
    return true;
  }

  private Collection<ServerWebSocket> peers(Message message) {
    boolean toAll =
        message.getHeader(
            VertxWebsocketConstants.SEND_TO_ALL,
            endpoint.getConfiguration().isSendToAll(),
            Boolean.class);
    return toAll
        ? endpoint.everybody()
        : Stream.of(keys(message).split(","))
            .map(endpoint.getComponent().peers()::get)
            .filter(Objects::nonNull)
            .toList();
  }

  private static String keys(Message message) {
    String keys = message.getHeader(VertxWebsocketConstants.CONNECTION_KEY, String.class);
    String session = message.getHeader(AsrHeaders.SESSION_ID, String.class);
    if (keys == null && session == null) {
      throw new IllegalArgumentException(
          "the message names no peer: set " + AsrHeaders.SESSION_ID + " or send to all");
    }
    return keys == null ? session : keys;
  }

  private static Future<Void> send(ServerWebSocket peer, Message message) {
    Future<Void> sent =
        message.getBody() instanceof byte[] bytes
            ? peer.writeBinaryMessage(Buffer.buffer(bytes))
            : peer.writeTextMessage(message.getBody(String.class));
    return sent.onFailure(why -> LOG.debug("A peer is gone: {}", reason(why)));
  }

  private static @Nullable String reason(Throwable why) {
    return why.getMessage();
  }
}

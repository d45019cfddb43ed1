package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.engine.transport.LinkFault;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Joins fragments to whole messages within a bound. The client calls it one call at a time; one
 * message is asked for at a time, so that a slow session holds the vendor back.
 */
final class JdkSocketListener implements WebSocket.Listener {
  /** Never sent: the client's word for a connection that ended without a close frame. */
  private static final int BROKEN = 1006;

  private final JdkLink link;
  private final int maxBytes;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

  JdkSocketListener(JdkLink link, int maxBytes) {
    this.link = link;
    this.maxBytes = maxBytes;
  }

  /** The first message is asked for when the session has learnt that the link is open. */
  @Override
  public void onOpen(WebSocket socket) {}

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    if (tooLong(text.length() + data.length())) {
      return null;
    }
    text.append(data);
    if (last) {
      byte[] message = text.toString().getBytes(StandardCharsets.UTF_8);
      text.setLength(0);
      link.deliver(socket, message);
    } else {
      socket.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    if (tooLong(binary.size() + data.remaining())) {
      return null;
    }
    byte[] part = new byte[data.remaining()];
    data.get(part);
    binary.writeBytes(part);
    if (last) {
      byte[] message = binary.toByteArray();
      binary.reset();
      link.deliver(socket, message);
    } else {
      socket.request(1);
    }
    return null;
  }

  private boolean tooLong(int length) {
    if (length > maxBytes) {
      link.violate("a message of more than " + maxBytes + " bytes");
      return true;
    }
    return false;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    if (code == BROKEN) {
      LinkFault fault =
          new LinkFault(LinkFault.Kind.NETWORK, "the server closed the connection unasked");
      link.later(l -> l.broken(fault));
    } else {
      link.later(l -> l.closed(code, reason));
    }
    link.gone();
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    var fault = ConnectFaults.fault(error);
    link.later(l -> l.broken(fault));
    link.gone();
  }
}

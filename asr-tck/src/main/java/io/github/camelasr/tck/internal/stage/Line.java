package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.tck.internal.stage.OutgoingBuffer.Message;
import java.util.function.BiConsumer;

/** A WebSocket in memory, seen from both ends. */
final class Line implements Link, Peer {
  private final HttpCall call;
  private final LinkListener listener;
  private final Wire wire;
  private final OutgoingBuffer outbox;
  private boolean open;
  private boolean closed;

  Line(HttpCall call, LinkListener listener, Wire wire, BiConsumer<Line, Message> sent) {
    this.call = call;
    this.listener = listener;
    this.wire = wire;
    this.outbox = new OutgoingBuffer(message -> sent.accept(this, message), wire::misused);
  }

  HttpCall call() {
    return call;
  }

  boolean isClosed() {
    return closed;
  }

  /** The vendor takes the upgrade. */
  void accept() {
    if (!closed) {
      open = true;
      listener.opened();
    }
  }

  /** The vendor has nothing left to say and closes in order. */
  void hangUp() {
    wire.later(
        () -> {
          if (!closed) {
            closed = true;
            listener.closed(1000, "");
          }
        });
  }

  @Override
  public void say(Reply reply) {
    wire.later(() -> deliver(reply));
  }

  private void deliver(Reply reply) {
    if (closed) {
      return;
    }
    if (open) {
      listener.message(reply);
    } else {
      closed = true;
      listener.refused(reply);
    }
  }

  @Override
  public void breakOff() {
    wire.later(
        () -> {
          if (!closed) {
            closed = true;
            listener.broken(new LinkFault(LinkFault.Kind.NETWORK, "the connection broke"));
          }
        });
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public boolean writable() {
    return open && !closed;
  }

  @Override
  public void close(int code) {
    closed = true;
  }

  @Override
  public void abort() {
    closed = true;
  }
}

package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.tck.internal.stage.OutgoingBuffer.Message;

/** A WebSocket in memory, seen from both ends. */
final class Line implements Link, Peer {
  private final HttpCall call;
  private final LinkListener listener;
  private final Wire wire;
  private final OutgoingBuffer outbox;
  private final FarEnd far;
  private boolean open;
  private boolean closed;

  /**
   * A connection that is not made yet.
   *
   * @param call the upgrade
   * @param listener the engine's end
   * @param wire it is one of its connections
   * @param far the vendor's end
   */
  Line(HttpCall call, LinkListener listener, Wire wire, FarEnd far) {
    this.call = call;
    this.listener = listener;
    this.wire = wire;
    this.far = far;
    this.outbox = new OutgoingBuffer(message -> far.sent(this, message), wire::misused);
  }

  /** The vendor's end of all connections. */
  interface FarEnd {
    void sent(Line line, Message message);

    void left(Line line);
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
  public long nanos() {
    return wire.loop().nanoTime();
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
    abort();
  }

  @Override
  public void abort() {
    if (!closed) {
      closed = true;
      far.left(this);
    }
  }
}

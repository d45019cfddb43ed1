package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.ReplyListener;

/** An HTTP request in memory, seen from both ends. */
final class Ask implements Exchange, Peer {
  private final ReplyListener listener;
  private final Wire wire;
  private boolean over;

  Ask(ReplyListener listener, Wire wire) {
    this.listener = listener;
    this.wire = wire;
  }

  boolean isOver() {
    return over;
  }

  @Override
  public void say(Reply reply) {
    wire.later(() -> conclude(() -> listener.replied(reply)));
  }

  @Override
  public long nanos() {
    return wire.loop().nanoTime();
  }

  @Override
  public void breakOff() {
    LinkFault fault = new LinkFault(LinkFault.Kind.NETWORK, "the connection broke");
    wire.later(() -> conclude(() -> listener.broken(fault)));
  }

  private void conclude(Runnable how) {
    if (!over) {
      over = true;
      how.run();
    }
  }

  @Override
  public void cancel() {
    over = true;
  }
}

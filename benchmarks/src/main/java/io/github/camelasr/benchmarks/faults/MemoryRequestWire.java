package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.sandbox.script.MemoryAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP request between the engine and the sandbox. */
final class MemoryRequestWire implements Exchange, Wire {
  private final Network network;
  private final ReplyListener listener;
  private boolean reading = true;
  private boolean muted;
  private boolean over;
  private @Nullable Runnable waiting;

  MemoryRequestWire(Network network, ReplyListener listener) {
    this.network = network;
    this.listener = listener;
  }

  /** The request has reached the server, unless that does not read. */
  void arrive(Runnable request) {
    if (over || muted) {
      return;
    }
    if (reading) {
      request.run();
    } else {
      waiting = request;
    }
  }

  /** The server has answered, or broken the connection. */
  void answered(Optional<MemoryAnswer> answer) {
    network.later(
        () -> {
          if (!over && !muted) {
            answer.ifPresentOrElse(this::reply, () -> fail("the connection was reset"));
          }
        });
  }

  private void reply(MemoryAnswer answer) {
    end();
    listener.replied(Network.reply(answer));
  }

  void fail(String why) {
    if (!over) {
      end();
      listener.broken(new LinkFault(LinkFault.Kind.NETWORK, why));
    }
  }

  private void end() {
    over = true;
    network.forget(this);
  }

  @Override
  public void cancel() {
    end();
  }

  @Override
  public void reset() {
    fail("the connection was reset");
  }

  @Override
  public void halfClose() {
    fail("the connection ended without an answer");
  }

  @Override
  public void mute() {
    muted = true;
  }

  @Override
  public void reading(boolean wanted) {
    reading = wanted;
    Runnable request = waiting;
    if (wanted && request != null) {
      waiting = null;
      request.run();
    }
  }
}

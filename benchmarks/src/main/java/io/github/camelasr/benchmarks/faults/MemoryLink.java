package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Outbox.Kind;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.sandbox.script.MemoryAnswer;
import io.github.camelasr.sandbox.script.MemoryClient;
import io.github.camelasr.sandbox.script.MemorySocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A WebSocket between the engine and the sandbox. */
final class MemoryLink implements Link, MemoryClient, Wire {
  /** About what the buffers of two sockets hold. */
  private static final int WINDOW = 128 << 10;

  private final Network network;
  private final LinkListener listener;
  private final Message outbox = new Message(this::sent);
  private final Deque<Runnable> backlog = new ArrayDeque<>();
  private @Nullable MemorySocket socket;
  private int backlogBytes;
  private boolean reading = true;
  private boolean muted;
  private boolean over;

  MemoryLink(Network network, LinkListener listener) {
    this.network = network;
    this.listener = listener;
  }

  /** The connection stands: the handshake has reached the server. */
  void connect(Function<MemoryClient, MemorySocket> server) {
    if (!over && !muted) {
      socket = server.apply(this);
    }
  }

  // The engine's side

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public boolean writable() {
    return backlogBytes < WINDOW;
  }

  private void sent(byte[] message, Kind kind) {
    toServer(
        message.length,
        to -> {
          if (kind == Kind.TEXT) {
            to.text(message);
          } else {
            to.binary(message);
          }
        });
  }

  @Override
  public void close(int code) {
    if (!over) {
      toServer(0, to -> to.closed(code));
      end();
    }
  }

  @Override
  public void abort() {
    if (!over) {
      toServer(0, MemorySocket::gone);
      end();
    }
  }

  private void end() {
    over = true;
    network.forget(this);
  }

  /** What the server does not read waits; the order is kept. */
  private void toServer(int bytes, java.util.function.Consumer<MemorySocket> delivery) {
    if (over || muted) {
      return;
    }
    backlogBytes += reading ? 0 : bytes;
    network.later(
        () -> {
          Runnable arrival = () -> deliver(delivery);
          if (reading) {
            arrival.run();
          } else {
            backlog.add(arrival);
          }
        });
  }

  private void deliver(java.util.function.Consumer<MemorySocket> delivery) {
    MemorySocket to = socket;
    if (to != null && !muted) {
      delivery.accept(to);
    }
  }

  // The sandbox's side

  private void toEngine(Runnable event) {
    if (!muted) {
      network.later(
          () -> {
            if (!over && !muted) {
              event.run();
            }
          });
    }
  }

  @Override
  public void opened() {
    toEngine(listener::opened);
  }

  @Override
  public void refused(MemoryAnswer answer) {
    toEngine(
        () -> {
          end();
          listener.refused(Network.reply(answer));
        });
  }

  @Override
  public void message(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    toEngine(() -> listener.message(Reply.message(utf8, 0, utf8.length)));
  }

  @Override
  public void closed(int status) {
    toEngine(
        () -> {
          toServer(0, to -> to.closed(status));
          end();
          listener.closed(status, "");
        });
  }

  @Override
  public void broken() {
    toEngine(() -> fail("the connection was reset"));
  }

  @Override
  public void reading(boolean wanted) {
    reading = wanted;
    while (reading && !backlog.isEmpty()) {
      backlog.remove().run();
    }
    if (wanted) {
      backlogBytes = 0;
      toEngine(listener::roomAgain);
    }
  }

  // The weather

  @Override
  public void reset() {
    MemorySocket to = socket;
    if (to != null) {
      to.gone();
    }
    fail("the connection was reset");
  }

  @Override
  public void halfClose() {
    fail("the connection ended without a close frame");
  }

  @Override
  public void mute() {
    muted = true;
  }

  void fail(String why) {
    if (!over) {
      end();
      listener.broken(new LinkFault(LinkFault.Kind.NETWORK, why));
    }
  }
}

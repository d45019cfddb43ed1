package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.engine.transport.VirtualLoop;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.internal.stage.OutgoingBuffer.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Connections in memory on a virtual clock; a play acts at the other end. */
public final class Wire implements Transport {
  private final VirtualLoop loop = new VirtualLoop();
  private final List<Line> lines = new ArrayList<>();
  private final List<Ask> asks = new ArrayList<>();
  private final List<String> misuses = new ArrayList<>();
  private final Play play;
  private int messageBytes;

  Wire(Play play) {
    this.play = play;
  }

  @Override
  public VirtualLoop loop() {
    return loop;
  }

  /** How many connections and requests were made. */
  public int contacts() {
    return lines.size() + asks.size();
  }

  /** How many connections are open and requests unanswered. */
  public long open() {
    return lines.stream().filter(line -> !line.isClosed()).count()
        + asks.stream().filter(ask -> !ask.isOver()).count();
  }

  /** The longest message that the transport may take, as the engine told it last. */
  public int messageBytes() {
    return messageBytes;
  }

  /** Where the outbox was not used as documented. */
  public List<String> misuses() {
    return misuses;
  }

  void misused(String how) {
    misuses.add(how);
  }

  void later(Runnable task) {
    loop.execute(task);
  }

  @Override
  public Link open(HttpCall call, int maxMessageBytes, LinkListener listener, Loop on) {
    messageBytes = maxMessageBytes;
    Line line = new Line(call, listener, this, farEnd());
    lines.add(line);
    later(() -> play.upgrade(line));
    return line;
  }

  private Line.FarEnd farEnd() {
    return new Line.FarEnd() {
      @Override
      public void sent(Line line, Message message) {
        play.message(line, message.on(line.call()));
      }

      @Override
      public void left(Line line) {
        play.left(line);
      }
    };
  }

  @Override
  public Exchange request(HttpCall call, RequestBody body, ReplyListener listener, Loop on) {
    Ask ask = new Ask(listener, this);
    asks.add(ask);
    Outgoing request = new Outgoing(call, Outbox.Kind.BINARY, bytes(body));
    later(() -> play.request(ask, request));
    return ask;
  }

  private static byte[] bytes(RequestBody body) {
    try (InputStream in = body.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}

package io.github.camelasr.transport.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket. As the last handler of its connection it hears how that ends; frames come from its
 * {@link FrameReader}.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is told to exceptionCaught
final class NettyLink extends ChannelInboundHandlerAdapter implements Link, Outbox, FrameListener {
  private static final long CLOSE_GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final NettyLoop loop;
  private final Loop session;
  private final LinkListener listener;
  private final FrameWriter writer;
  private @Nullable Channel channel;
  private State state = State.OPENING;
  private boolean dirty;
  private boolean throttled;

  private enum State {
    OPENING,
    OPEN,
    /** We have closed it, or the server has; nobody hears of it any more. */
    CLOSING,
    OVER
  }

  /**
   * A link that is not connected yet.
   *
   * @param loop whose thread serves it
   * @param session the loop as the session knows it, which hears of what its listener throws
   * @param listener hears of it
   */
  NettyLink(NettyLoop loop, Loop session, LinkListener listener) {
    this.loop = loop;
    this.session = session;
    this.listener = listener;
    this.writer = new FrameWriter(PooledByteBufAllocator.DEFAULT, loop.scratch());
    loop.add(this);
  }

  NettyLoop loop() {
    return loop;
  }

  /** Does something on the loop, from any thread. */
  void later(Runnable task) {
    loop.execute(task);
  }

  void connecting(Channel to) {
    channel = to;
  }

  // Going out

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public boolean writable() {
    Channel to = channel;
    throttled = state == State.OPEN && to != null && !to.isWritable();
    return state == State.OPEN && !throttled;
  }

  @Override
  public Outbox ascii(byte[] piece) {
    writer.bytes(piece, 0, piece.length);
    return this;
  }

  @Override
  public Outbox text(CharSequence piece) {
    return ascii(piece.toString().getBytes(UTF_8));
  }

  @Override
  public Outbox audio(AudioChunk chunk) {
    writer.bytes(chunk.array(), chunk.offset(), chunk.length());
    return this;
  }

  @Override
  public Outbox base64(AudioChunk chunk) {
    writer.base64(chunk.array(), chunk.offset(), chunk.length());
    return this;
  }

  @Override
  public void send(Kind kind) {
    write(writer.finish(Frames.FIN | (kind == Kind.TEXT ? Frames.TEXT : Frames.BINARY)));
  }

  private void write(ByteBuf frame) {
    Channel to = channel;
    if (state != State.OPEN || to == null) {
      frame.release();
      return;
    }
    to.write(frame, to.voidPromise());
    if (!dirty) {
      dirty = true;
      loop.flushSoon(this);
    }
  }

  /** Sends what was written since the last time. */
  void flush() {
    dirty = false;
    if (channel != null) {
      channel.flush();
    }
  }

  /** Frames of control may go between the pieces of a message that is being written. */
  private void writeControl(int kind, byte[] payload, int length) {
    FrameWriter control = new FrameWriter(PooledByteBufAllocator.DEFAULT, loop.scratch());
    control.bytes(payload, 0, length);
    write(control.finish(Frames.FIN | kind));
    flush();
  }

  private void writeClose(int code) {
    byte[] payload = {(byte) (code >> 8), (byte) code};
    writeControl(Frames.CLOSE, payload, code == Frames.CLOSE_WITHOUT_CODE ? 0 : payload.length);
  }

  @Override
  public void close(int code) {
    if (state == State.OPEN) {
      writeClose(code);
      linger();
    } else if (state == State.OPENING) {
      abort();
    }
  }

  /** The server has a moment to take what was sent and to close from its side. */
  private void linger() {
    state = State.CLOSING;
    loop.at(loop.nanoTime() + CLOSE_GRACE_NANOS, this::abort);
  }

  @Override
  public void abort() {
    state = State.OVER;
    loop.remove(this);
    writer.discard();
    if (channel != null) {
      channel.close();
    }
  }

  // Coming in

  void opened(Channel to) {
    if (state == State.OPENING) {
      state = State.OPEN;
      hear(LinkListener::opened);
    }
  }

  void refused(Reply reply) {
    end(l -> l.refused(reply));
  }

  /** The connection is of no use any more. */
  void broken(LinkFault fault) {
    end(l -> l.broken(fault));
  }

  private void end(Consumer<LinkListener> word) {
    boolean heard = state == State.OPENING || state == State.OPEN;
    abort();
    if (heard) {
      hear(word);
    }
  }

  /** What the listener throws is the session's own affair, as if its own task had thrown it. */
  private void hear(Consumer<LinkListener> word) {
    try {
      word.accept(listener);
    } catch (RuntimeException e) {
      session.execute(
          () -> {
            throw e;
          });
    }
    loop.flush();
  }

  @Override
  public void message(byte[] array, int length) {
    if (state == State.OPEN) {
      Reply reply = Reply.message(array, 0, length);
      hear(l -> l.message(reply));
    }
  }

  @Override
  public void ping(byte[] array, int length) {
    Channel to = channel;
    if (state == State.OPEN && to != null && to.isWritable()) {
      writeControl(Frames.PONG, array, length);
    }
  }

  @Override
  public void close(int code, String reason) {
    if (state == State.OPEN) {
      writeClose(code);
      linger();
      hear(l -> l.closed(code, reason));
    } else {
      abort();
    }
  }

  @Override
  public void violation(int code, String what) {
    if (state == State.OPEN) {
      writeClose(code);
    }
    broken(new LinkFault(LinkFault.Kind.PROTOCOL, what));
  }

  @Override
  public boolean isOver() {
    return state == State.OVER;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable() && throttled) {
      throttled = false;
      // Not at once: the session may be in the middle of writing.
      session.execute(this::roomAgain);
    }
  }

  private void roomAgain() {
    if (state == State.OPEN) {
      hear(LinkListener::roomAgain);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    broken(Faults.closed());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    broken(Faults.of(cause));
  }
}

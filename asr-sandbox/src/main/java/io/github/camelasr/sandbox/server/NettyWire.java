package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Fault;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A WebSocket on a channel, and the conversation on it. */
// A write or close that fails makes the channel inactive, which ends the session.
@SuppressWarnings("FutureReturnValueIgnored")
final class NettyWire extends SimpleChannelInboundHandler<WebSocketFrame> implements Wire {

  private final Channel channel;
  private final Conversation conversation;

  NettyWire(Channel channel, Arrival arrival, List<Fault> faults) {
    this.channel = channel;
    this.conversation = new Conversation(this, arrival, faults);
  }

  /** The handshake is done. */
  void opened() {
    conversation.opened();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    if (frame instanceof CloseWebSocketFrame close) {
      int status = close.statusCode();
      conversation.closedByClient(status < 0 ? WebSocketCloseStatus.EMPTY.code() : status);
    } else if (frame instanceof PingWebSocketFrame ping) {
      pong(ping);
    } else if (frame instanceof TextWebSocketFrame) {
      conversation.text(ByteBufUtil.getBytes(frame.content()));
    } else if (frame instanceof BinaryWebSocketFrame) {
      conversation.binary(ByteBufUtil.getBytes(frame.content()));
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    conversation.gone();
    ctx.fireChannelInactive();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    // A client that does not read its results is not read either.
    reading(channel.isWritable());
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    conversation.failed(cause);
    ctx.close();
  }

  private void pong(PingWebSocketFrame ping) {
    if (!conversation.isSilenced()) {
      channel.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
    }
  }

  @Override
  public boolean isOpen() {
    return channel.isActive();
  }

  @Override
  public void send(String text, int fragment) {
    ByteBuf utf8 = Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    do {
      ByteBuf piece = utf8.readRetainedSlice(Math.min(fragment, utf8.readableBytes()));
      boolean fin = !utf8.isReadable();
      channel.write(
          first
              ? new TextWebSocketFrame(fin, 0, piece)
              : new ContinuationWebSocketFrame(fin, 0, piece));
      first = false;
    } while (utf8.isReadable());
    utf8.release();
    channel.flush();
  }

  @Override
  public void ping() {
    channel.write(new PingWebSocketFrame());
  }

  @Override
  public void askToClose(int status) {
    channel.writeAndFlush(new CloseWebSocketFrame(status, ""));
  }

  @Override
  public void close(int status) {
    boolean empty = status == WebSocketCloseStatus.EMPTY.code();
    channel
        .writeAndFlush(empty ? new CloseWebSocketFrame() : new CloseWebSocketFrame(status, ""))
        .addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void drop() {
    channel.close();
  }

  @Override
  public void reset() {
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close();
  }

  @Override
  public void reading(boolean wanted) {
    channel.config().setAutoRead(wanted);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    Future<?> timer = channel.eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> timer.cancel(false);
  }
}

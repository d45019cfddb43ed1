package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One session: carries messages between a channel and a dialogue, and lets the timed faults happen.
 */
// A write or close that fails makes the channel inactive, which ends the session.
@SuppressWarnings("FutureReturnValueIgnored")
final class Conversation extends SimpleChannelInboundHandler<WebSocketFrame> implements Peer {

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  private final Channel channel;
  private final Protocol protocol;
  private final SessionLog log;
  private final Delivery delivery;
  private final Dialogue dialogue;
  private final List<Fault.Timed> timed = new ArrayList<>();
  private final List<Future<?>> timers = new ArrayList<>();
  private boolean silenced;
  private boolean closing;

  Conversation(Channel channel, Arrival arrival, List<Fault> faults) {
    this.channel = channel;
    this.protocol = arrival.protocol();
    this.log = arrival.log();
    this.delivery = new Delivery(channel, faults);
    for (Fault fault : faults) {
      if (fault instanceof Fault.Timed later) {
        timed.add(later);
      }
    }
    this.dialogue = protocol.open(arrival.request(), this, log);
  }

  /** The handshake is done. */
  void opened() {
    if (channel.isActive()) {
      dialogue.opened();
      heard(0);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    if (frame instanceof CloseWebSocketFrame close) {
      closedByClient(close);
    } else if (frame instanceof PingWebSocketFrame ping) {
      pong(ping);
    } else if (silenced || log.isEnded()) {
      return;
    } else if (frame instanceof TextWebSocketFrame) {
      dialogue.text(ByteBufUtil.getBytes(frame.content()));
    } else if (frame instanceof BinaryWebSocketFrame) {
      dialogue.binary(ByteBufUtil.getBytes(frame.content()));
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    log.ended(How.ABORTED, 0);
    timers.forEach(timer -> timer.cancel(false));
    ctx.fireChannelInactive();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    // A client that does not read its results is not read either.
    channel.config().setAutoRead(channel.isWritable());
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    log.warn("the connection failed: " + cause);
    ctx.close();
  }

  @Override
  public void send(String text) {
    if (!silenced && channel.isActive()) {
      delivery.send(text);
    }
  }

  @Override
  public void sendLast(String text, Duration linger) {
    Duration late = delivery.lateness();
    if (late.isZero()) {
      deliverLast(text, linger);
    } else {
      after(late, () -> deliverLast(text, linger));
    }
  }

  @Override
  public void fail(int code, String text) {
    if (!silenced && channel.isActive()) {
      log.ended(How.ERROR, code);
      delivery.sendLast(text);
      close(WebSocketCloseStatus.NORMAL_CLOSURE.code());
    }
  }

  @Override
  public void heard(long audioMs) {
    for (Fault.Timed fault : List.copyOf(timed)) {
      if (fault.afterAudioMs() <= audioMs && timed.remove(fault) && !log.isEnded()) {
        happen(fault);
      }
    }
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    if (silenced) {
      return () -> {};
    }
    Future<?> timer = channel.eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    timers.removeIf(Future::isDone);
    timers.add(timer);
    return () -> timer.cancel(false);
  }

  private void pong(PingWebSocketFrame ping) {
    if (!silenced) {
      channel.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
    }
  }

  private void deliverLast(String text, Duration linger) {
    if (!silenced && channel.isActive()) {
      log.completed();
      delivery.sendLast(text);
      after(linger, () -> close(WebSocketCloseStatus.NORMAL_CLOSURE.code()));
    }
  }

  private void happen(Fault.Timed fault) {
    if (fault instanceof Fault.Fail fail) {
      dialogue.fail(fail.code(), fail.message());
    } else if (fault instanceof Fault.Close close) {
      log.ended(How.SERVER_CLOSED, close.status());
      channel
          .writeAndFlush(new CloseWebSocketFrame(close.status(), ""))
          .addListener(ChannelFutureListener.CLOSE);
    } else if (fault instanceof Fault.Reset) {
      log.ended(How.RESET, 0);
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      channel.close();
    } else if (fault instanceof Fault.Stall) {
      silenced = true;
      timers.forEach(timer -> timer.cancel(false));
    } else if (fault instanceof Fault.SlowReads slow) {
      channel.config().setAutoRead(false);
      after(slow.pause(), () -> channel.config().setAutoRead(true));
    } else if (fault instanceof Fault.Say say) {
      send(say.text());
    } else if (fault instanceof Fault.ExpireTokens) {
      protocol.expireTokens();
    }
  }

  private void closedByClient(CloseWebSocketFrame close) {
    log.ended(
        How.CLIENT_CLOSED,
        close.statusCode() < 0 ? WebSocketCloseStatus.EMPTY.code() : close.statusCode());
    if (closing) {
      channel.close();
    } else if (!silenced) {
      channel.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** Asks the client to close; one that does not is cut off. */
  private void close(int status) {
    if (!closing && !silenced && channel.isActive()) {
      closing = true;
      log.ended(How.SERVER_CLOSED, status);
      channel.writeAndFlush(new CloseWebSocketFrame(status, ""));
      after(CLOSE_PATIENCE, channel::close);
    }
  }
}

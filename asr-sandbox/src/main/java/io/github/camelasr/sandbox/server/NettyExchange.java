package io.github.camelasr.sandbox.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An HTTP request on a channel; what is done with it comes from the desk. */
// A write or close that fails makes the channel inactive, and nothing is left to do.
@SuppressWarnings("FutureReturnValueIgnored")
final class NettyExchange implements Exchange {

  private final Channel channel;
  private final EventLoop desk;
  private final House house;
  private final boolean keepAlive;

  NettyExchange(Channel channel, EventLoop desk, House house, boolean keepAlive) {
    this.channel = channel;
    this.desk = desk;
    this.house = house;
    this.keepAlive = keepAlive;
  }

  @Override
  public Visit open(String api) {
    return house.visit(api);
  }

  @Override
  public void answer(Answer answer) {
    Responses.send(channel, answer, house.clock(), keepAlive);
  }

  @Override
  public void drop(boolean reset) {
    if (reset) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    channel.close();
  }

  @Override
  public void after(Duration delay, Runnable task) {
    desk.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }
}

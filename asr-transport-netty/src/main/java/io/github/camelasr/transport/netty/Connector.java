package io.github.camelasr.transport.netty;

import io.github.camelasr.api.spi.HttpCall;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Makes connections. Names are looked up on a thread of its own, because the system's resolver
 * blocks; if a host has several addresses, one after the other is tried.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the listener hears of it
final class Connector {
  /** The session gives up sooner; this is for a link that nobody waits for any more. */
  private static final int LONGEST_CONNECT_MILLIS = 60_000;

  /** Some two seconds of audio: what waits beyond that shall wait in the session. */
  private static final WriteBufferWaterMark BACKLOG =
      new WriteBufferWaterMark(32 * 1024, 96 * 1024);

  private final Sockets sockets;
  private final Tls tls;
  private final ThreadPoolExecutor resolver;

  Connector(Sockets sockets, Tls tls) {
    this.sockets = sockets;
    this.tls = tls;
    this.resolver =
        new ThreadPoolExecutor(
            2, 2, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Connector::thread);
    resolver.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "asr-netty-names");
    thread.setDaemon(true);
    return thread;
  }

  /** Connects a link; called on its loop. */
  void connect(NettyLink link, HttpCall call, int maxMessageBytes) {
    Target target;
    try {
      target = Target.of(call);
    } catch (IllegalArgumentException e) {
      link.later(() -> link.broken(Faults.of(e)));
      return;
    }
    Bootstrap bootstrap = bootstrap(link, target, maxMessageBytes);
    byte[] literal = NetUtil.createByteArrayFromIpAddressString(target.host());
    if (literal != null) {
      tryEach(bootstrap, link, new Addresses(literal(literal), 0), target.port());
    } else {
      lookUp(bootstrap, link, target);
    }
  }

  private static InetAddress[] literal(byte[] bytes) {
    try {
      return new InetAddress[] {InetAddress.getByAddress(bytes)};
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of a wrong length", e);
    }
  }

  private void lookUp(Bootstrap bootstrap, NettyLink link, Target target) {
    try {
      resolver.execute(
          () -> {
            try {
              Addresses found = new Addresses(InetAddress.getAllByName(target.host()), 0);
              link.later(() -> tryEach(bootstrap, link, found, target.port()));
            } catch (UnknownHostException e) {
              link.later(() -> link.broken(Faults.of(e)));
            }
          });
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the transport is closed", e);
    }
  }

  private Bootstrap bootstrap(NettyLink link, Target target, int maxMessageBytes) {
    return new Bootstrap()
        .group(link.loop().thread())
        .channel(sockets.channel())
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, LONGEST_CONNECT_MILLIS)
        .option(ChannelOption.WRITE_BUFFER_WATER_MARK, BACKLOG)
        .handler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) throws SSLException {
                if (target.isSecure()) {
                  channel
                      .pipeline()
                      .addLast(tls.handler(channel.alloc(), target.host(), target.port()));
                }
                Upgrade.addTo(channel, link, target, maxMessageBytes);
              }
            });
  }

  private static void tryEach(Bootstrap bootstrap, NettyLink link, Addresses left, int port) {
    if (link.isOver()) {
      return;
    }
    ChannelFuture connecting = bootstrap.connect(new InetSocketAddress(left.first(), port));
    link.connecting(connecting.channel());
    connecting.addListener(
        done -> {
          if (!done.isSuccess() && left.hasMore()) {
            tryEach(bootstrap, link, left.rest(), port);
          } else if (!done.isSuccess()) {
            link.broken(Faults.of(done.cause()));
          }
        });
  }

  void close() {
    resolver.shutdownNow();
  }

  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  private record Addresses(InetAddress[] all, int at) {
    InetAddress first() {
      return all[at];
    }

    boolean hasMore() {
      return at + 1 < all.length;
    }

    Addresses rest() {
      return new Addresses(all, at + 1);
    }
  }
}

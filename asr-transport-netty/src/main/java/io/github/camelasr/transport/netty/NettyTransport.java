package io.github.camelasr.transport.netty;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.engine.transport.LinkListener;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.ReplyListener;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * WebSockets on Netty: epoll where it is there and NIO elsewhere; TLS by BoringSSL if {@code
 * netty-tcnative} is on the class or module path and by the JDK otherwise, always verified. HTTP
 * requests, and links that the system's proxy selector sends through a proxy, are left to {@code
 * java.net.http}, which is started when it is first needed. The number of threads is fixed.
 */
public final class NettyTransport implements Transport {
  /** More threads than that do not help: a core serves thousands of live streams. */
  private static final int MOST_LOOPS = 8;

  private final EventLoopGroup group;
  private final List<NettyLoop> loops;
  private final AtomicInteger next = new AtomicInteger();
  private final Connector connector;
  private final FallBack fallBack = new FallBack();

  /** A transport with a loop for each processor, but at most eight. */
  public NettyTransport() {
    this(Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * A transport with a number of loops.
   *
   * @param loops how many threads serve the links, from 1
   */
  public NettyTransport(int loops) {
    this(loops, Sockets.best(), Tls.best());
  }

  NettyTransport(int loops, Sockets sockets, Tls tls) {
    this.group = sockets.group(loops);
    this.connector = new Connector(sockets, tls);
    this.loops =
        StreamSupport.stream(group.spliterator(), false)
            .map(executor -> new NettyLoop((EventLoop) executor))
            .toList();
  }

  @Override
  public Loop loop() {
    return loops.get(Math.floorMod(next.getAndIncrement(), loops.size()));
  }

  @Override
  public Link open(HttpCall call, int maxMessageBytes, LinkListener listener, Loop loop) {
    if (Proxies.stand(call.uri())) {
      return fallBack.get().open(call, maxMessageBytes, listener, loop);
    }
    NettyLink link = new NettyLink(here(), loop, listener);
    connector.connect(link, call, maxMessageBytes);
    return link;
  }

  /** The session's own loop may stand before ours, but it runs on our thread. */
  private NettyLoop here() {
    for (NettyLoop loop : loops) {
      if (loop.isHere()) {
        return loop;
      }
    }
    throw new IllegalStateException("a link is opened on its loop");
  }

  @Override
  public Exchange request(HttpCall call, RequestBody body, ReplyListener listener, Loop loop) {
    return fallBack.get().request(call, body, listener, loop);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the threads end by themselves
  public void close() {
    fallBack.close();
    connector.close();
    loops.forEach(NettyLoop::close);
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS);
  }
}

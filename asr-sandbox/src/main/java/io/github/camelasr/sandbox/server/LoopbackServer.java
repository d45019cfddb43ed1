package io.github.camelasr.sandbox.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * Listens on the loopback address, for all vendors on one port. Two daemon threads, whatever the
 * number of sessions.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int MAX_REQUEST_LINE = 16 << 10;
  private static final int MAX_HEADERS = 32 << 10;

  /** Half an hour of audio, uploaded as a whole. */
  private static final int MAX_BODY = 64 << 20;

  private final EventLoopGroup loops =
      new NioEventLoopGroup(THREADS, new DefaultThreadFactory("asr-sandbox", true));
  private final EventLoop desk = loops.next();
  private final ChannelGroup connections =
      new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final Channel listener;

  /**
   * Listens from now on.
   *
   * @param door port, bound and TLS
   * @param house what the connections share
   * @throws UncheckedIOException if the port is taken
   */
  public LoopbackServer(Door door, House house) {
    ServerBootstrap server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    connections.add(channel);
                    enter(channel.pipeline(), door, house);
                  }
                });
    ChannelFuture bound = server.bind("127.0.0.1", door.port()).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      stop();
      throw new UncheckedIOException(
          new IOException(
              "cannot listen on 127.0.0.1:" + door.port() + ": " + bound.cause(), bound.cause()));
    }
    this.listener = bound.channel();
  }

  /**
   * Returns the port that is listened on.
   *
   * @return the TCP port
   */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Closes every connection and ends the threads; does nothing the second time. */
  @Override
  public void close() {
    if (loops.isShuttingDown()) {
      return;
    }
    listener.close().syncUninterruptibly();
    connections.close().awaitUninterruptibly();
    stop();
  }

  private void enter(ChannelPipeline pipeline, Door door, House house) {
    SslContext tls = door.tls();
    if (tls != null) {
      pipeline.addLast(tls.newHandler(pipeline.channel().alloc()));
    }
    pipeline
        .addLast(new HttpServerCodec(MAX_REQUEST_LINE, MAX_HEADERS, MAX_HEADERS))
        .addLast(new HttpObjectAggregator(MAX_BODY))
        .addLast(new Reception(house, desk, () -> connections.size() > door.maxSessions()));
  }

  private void stop() {
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}

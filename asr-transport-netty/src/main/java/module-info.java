/**
 * The fast transport: WebSockets on Netty with frames of its own, for thousands of live streams on
 * a core. Dropped in, it takes the place of {@code java.net.http}, which goes on making plain HTTP
 * requests.
 *
 * @provides io.github.camelasr.engine.transport.Transport found by the engine
 */
module io.github.camelasr.transport.netty {
  requires static org.jspecify;
  requires transitive io.github.camelasr.engine;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;
  requires io.netty.transport.classes.epoll;
  requires io.netty.transport.unix.common;

  exports io.github.camelasr.transport.netty;

  provides io.github.camelasr.engine.transport.Transport with
      io.github.camelasr.transport.netty.NettyTransport;
}

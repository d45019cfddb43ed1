package io.github.camelasr.transport.netty;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;

/** How sockets are waited for. */
enum Sockets {
  /** Linux's own way: precise timers, and fewer system calls. */
  EPOLL {
    @Override
    EventLoopGroup group(int loops) {
      return new EpollEventLoopGroup(loops, threads());
    }

    @Override
    Class<? extends Channel> channel() {
      return EpollSocketChannel.class;
    }
  },
  /** The JDK's selectors, on every system. */
  NIO {
    @Override
    EventLoopGroup group(int loops) {
      return new NioEventLoopGroup(loops, threads());
    }

    @Override
    Class<? extends Channel> channel() {
      return NioSocketChannel.class;
    }
  };

  static Sockets best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  abstract EventLoopGroup group(int loops);

  abstract Class<? extends Channel> channel();

  private static ThreadFactory threads() {
    return new DefaultThreadFactory("asr-netty", true);
  }
}

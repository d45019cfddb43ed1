package io.github.camelasr.transport.netty;

import io.github.camelasr.engine.transport.Loop;

/** A task that waits for its time in the queue of its loop. */
final class NettyTimer implements Loop.Timer {
  final long at;
  final Runnable task;
  private final NettyLoop loop;

  /** Of two for the same time the one that came first runs first. */
  long order;

  /** Its place in the queue, or -1. */
  int place = -1;

  NettyTimer(NettyLoop loop, long at, Runnable task) {
    this.loop = loop;
    this.at = at;
    this.task = task;
  }

  boolean isBefore(NettyTimer other) {
    long difference = at - other.at; // the clock may pass the highest number
    return difference != 0 ? difference < 0 : order < other.order;
  }

  @Override
  public void cancel() {
    loop.cancel(this);
  }
}

package io.github.camelasr.transport.netty;

import io.github.camelasr.engine.transport.Loop;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A loop on one of Netty's threads, with what its links share. Its timers wake the thread on a grid
 * of one millisecond, so that what falls due together is done together; they are never early.
 */
final class NettyLoop implements Loop {
  private static final System.Logger LOG = System.getLogger(NettyLoop.class.getName());
  private static final long GRID_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final EventLoop thread;
  private final TimerQueue timers = new TimerQueue();
  private final Set<NettyLink> links = new HashSet<>();
  private final List<NettyLink> unflushed = new ArrayList<>();
  private final Scratch scratch = new Scratch();
  private @Nullable Future<?> wakeUp;
  private long wakeUpAt;

  NettyLoop(EventLoop thread) {
    this.thread = thread;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void execute(Runnable task) {
    handOver(() -> run(task));
  }

  @Override
  public Timer at(long nanoTime, Runnable task) {
    NettyTimer timer = new NettyTimer(this, nanoTime, task);
    if (isHere()) {
      enqueue(timer);
    } else {
      handOver(() -> enqueue(timer));
    }
    return timer;
  }

  void cancel(NettyTimer timer) {
    if (isHere()) {
      timers.remove(timer);
    } else {
      handOver(() -> timers.remove(timer));
    }
  }

  /** After the engine was closed there is nothing left to do: its sessions were cancelled. */
  private void handOver(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.TRACE, "a task came after the end");
    }
  }

  private void enqueue(NettyTimer timer) {
    timers.add(timer);
    arm();
  }

  /** Whether this is the loop's own thread. */
  boolean isHere() {
    return thread.inEventLoop();
  }

  /** One wake-up of the thread serves all timers. */
  private void arm() {
    NettyTimer first = timers.peek();
    if (first == null || thread.isShuttingDown()) {
      return;
    }
    long at = first.at + Math.floorMod(-first.at, GRID_NANOS);
    if (wakeUp != null) {
      if (wakeUpAt - at <= 0) {
        return;
      }
      wakeUp.cancel(false);
    }
    wakeUpAt = at;
    wakeUp = thread.schedule(this::tick, Math.max(0, at - nanoTime()), TimeUnit.NANOSECONDS);
  }

  private void tick() {
    wakeUp = null;
    long now = nanoTime();
    for (NettyTimer timer = timers.due(now); timer != null; timer = timers.due(now)) {
      run(timer.task);
    }
    arm();
  }

  /** A task that fails must not take the timers of all other sessions with it silently. */
  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a task of a session failed", e);
    }
    flush();
  }

  /** Frames of a link wait; they go out together when the task that wrote them is done. */
  void flushSoon(NettyLink link) {
    unflushed.add(link);
  }

  void flush() {
    for (int i = 0; i < unflushed.size(); i++) {
      unflushed.get(i).flush();
    }
    unflushed.clear();
  }

  EventLoop thread() {
    return thread;
  }

  Scratch scratch() {
    return scratch;
  }

  void add(NettyLink link) {
    links.add(link);
  }

  void remove(NettyLink link) {
    links.remove(link);
  }

  /** Drops all links; what was handed over before runs, and nothing after. */
  void close() {
    handOver(() -> List.copyOf(links).forEach(NettyLink::abort));
  }
}

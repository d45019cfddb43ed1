package io.github.camelasr.engine.internal.jdk;

import io.github.camelasr.engine.transport.Loop;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A loop on one daemon thread. */
final class JdkLoop implements Loop {
  private static final System.Logger LOG = System.getLogger(JdkLoop.class.getName());

  private final ScheduledThreadPoolExecutor thread;

  JdkLoop(String name) {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread t = new Thread(task, name);
              t.setDaemon(true);
              return t;
            });
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void execute(Runnable task) {
    at(nanoTime(), task);
  }

  @Override
  public Timer at(long nanoTime, Runnable task) {
    try {
      long delay = Math.max(0, nanoTime - nanoTime());
      Future<?> future = thread.schedule(() -> guarded(task), delay, TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException e) {
      // The engine was closed: its sessions were cancelled before, so there is nothing left to do.
      return () -> {};
    }
  }

  /** Runs what was handed over before, such as cancellations, and nothing after. */
  void close() {
    thread.execute(thread::shutdownNow);
  }

  /** A task that fails must not take the timers of all other sessions with it silently. */
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a task of a session failed", e);
    }
  }
}

package io.github.camelasr.component;

import io.github.camelasr.component.live.LiveClock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of all exchanges of a component, and the time of its live sessions. Reading may block
 * on a disk or a stream and routes may do anything after an answer, so neither happens on a
 * session's loop; and they have different threads, because a route that blocks after an answer must
 * not keep others from being read.
 */
final class Workers implements LiveClock {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final ExecutorServiceManager manager;
  private final ExecutorService readers;
  private final ExecutorService answers;
  private final ScheduledExecutorService later;

  private Workers(ExecutorServiceManager manager, Object source, int readerThreads) {
    this.manager = manager;
    this.readers = manager.newThreadPool(source, "AsrReader", profile(readerThreads));
    this.answers = manager.newCachedThreadPool(source, "AsrAnswer");
    this.later = manager.newScheduledThreadPool(source, "AsrClock", 1);
  }

  static Workers start(CamelContext context, Object source, int readerThreads) {
    return new Workers(context.getExecutorServiceManager(), source, readerThreads);
  }

  /**
   * Runs a step of reading.
   *
   * @throws java.util.concurrent.RejectedExecutionException after the stop
   */
  void read(Runnable step) {
    readers.execute(step);
  }

  /**
   * Goes on with a route.
   *
   * @throws java.util.concurrent.RejectedExecutionException after the stop
   */
  void answer(Runnable rest) {
    answers.execute(rest);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      var unused = later.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.trace("Stopped before {} was due", task);
    }
  }

  /** By now all sessions have ended: what still reads a stream that says nothing reads in vain. */
  void stop() {
    manager.shutdownNow(later);
    manager.shutdownNow(readers);
    manager.shutdownGraceful(answers);
  }

  /** No session ever has two steps waiting, so the queue is as long as there are sessions. */
  private static ThreadPoolProfile profile(int threads) {
    ThreadPoolProfile profile = new ThreadPoolProfile("asrReader");
    profile.setPoolSize(threads);
    profile.setMaxPoolSize(threads);
    profile.setMaxQueueSize(Integer.MAX_VALUE);
    profile.setAllowCoreThreadTimeOut(true);
    profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
    return profile;
  }
}

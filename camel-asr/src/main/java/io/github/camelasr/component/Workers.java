package io.github.camelasr.component;

import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * The threads of all exchanges of a component. Reading may block on a disk or a stream and routes
 * may do anything after an answer, so neither happens on a session's loop; and they have different
 * threads, because a route that blocks after an answer must not keep others from being read.
 */
final class Workers {
  private final ExecutorServiceManager manager;
  private final ExecutorService readers;
  private final ExecutorService answers;

  private Workers(ExecutorServiceManager manager, Object source, int readerThreads) {
    this.manager = manager;
    this.readers = manager.newThreadPool(source, "AsrReader", profile(readerThreads));
    this.answers = manager.newCachedThreadPool(source, "AsrAnswer");
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

  /** By now all sessions have ended: what still reads a stream that says nothing reads in vain. */
  void stop() {
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

package io.github.camelasr.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Lets another thread stop what a command is doing. Thread-safe. */
final class Cancellation {
  private @Nullable Runnable stop;
  private boolean cancelled;

  /** Stops the work that is being done, and any that is begun later. */
  synchronized void cancel() {
    cancelled = true;
    if (stop != null) {
      stop.run();
    }
  }

  /**
   * Does some work, not within other such work.
   *
   * @param ending makes the work end early; never called when the work is done
   */
  <T> T guard(Runnable ending, Callable<T> work) throws Exception {
    begin(ending);
    try {
      return work.call();
    } finally {
      end();
    }
  }

  private synchronized void begin(Runnable ending) {
    stop = ending;
    if (cancelled) {
      ending.run();
    }
  }

  private synchronized void end() {
    stop = null;
  }
}

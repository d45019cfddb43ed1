package io.github.camelasr.engine.internal.session;

import io.github.camelasr.engine.transport.Loop;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that is moved often and seldom met: moving it later costs nothing, because the one
 * timer looks again when it fires.
 */
final class Deadline {
  private static final long NEVER = Long.MAX_VALUE;

  private final Loop loop;
  private final Runnable missed;
  private long at = NEVER;
  private long armedFor;
  private Loop.@Nullable Timer timer;

  Deadline(Loop loop, Runnable missed) {
    this.loop = loop;
    this.missed = missed;
  }

  boolean isSet() {
    return at != NEVER;
  }

  void in(long nanos) {
    at = loop.nanoTime() + nanos;
    if (timer != null && at < armedFor) {
      timer.cancel();
      timer = null;
    }
    if (timer == null) {
      arm();
    }
  }

  void clear() {
    at = NEVER;
  }

  /** Calls the timer off for good. */
  void close() {
    clear();
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private void arm() {
    armedFor = at;
    timer = loop.at(at, this::look);
  }

  private void look() {
    timer = null;
    if (at == NEVER) {
      return;
    }
    if (loop.nanoTime() >= at) {
      at = NEVER;
      missed.run();
    } else {
      arm();
    }
  }
}

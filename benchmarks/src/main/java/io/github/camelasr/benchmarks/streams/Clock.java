package io.github.camelasr.benchmarks.streams;

import java.util.concurrent.TimeUnit;

/** Waiting, in a process that does nothing else. */
final class Clock {
  private Clock() {}

  static void sleepUntil(long nanoTime) throws InterruptedException {
    long left = nanoTime - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }
}

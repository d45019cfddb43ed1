package io.github.camelasr.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the calling thread allocates. */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** All bytes so far. */
  public static long soFar() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * The bytes of one call: the least of several rounds, because what is made once, such as a buffer
   * that grows or a class that is initialised, is nobody's running cost.
   *
   * @param calls how many calls make a round
   * @param work the call
   * @return bytes a call, rounded down
   */
  public static long perCall(int calls, Runnable work) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 40; round++) {
      long before = soFar();
      for (int i = 0; i < calls; i++) {
        work.run();
      }
      least = Math.min(least, soFar() - before);
    }
    return least / calls;
  }
}

package io.github.camelasr.tck.internal.rules;

import java.lang.management.ManagementFactory;

/** How much memory reading takes, counted by the virtual machine where it can. */
final class Allocation {
  private static final long FLOOR = 64L * 1024 * 1024;
  private static final int PER_BYTE = 64;

  private Allocation() {}

  static long ofThisThread() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean counting
        ? counting.getCurrentThreadAllocatedBytes()
        : 0;
  }

  /** What a message of some size may take at most. */
  static long most(int bytes) {
    return FLOOR + (long) PER_BYTE * bytes;
  }
}

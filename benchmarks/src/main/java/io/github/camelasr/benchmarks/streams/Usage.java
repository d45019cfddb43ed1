package io.github.camelasr.benchmarks.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a client used while it was measured.
 *
 * @param from the beginning, on the clock that all processes of a machine share
 * @param to the end
 * @param cpuNanos of the whole process
 * @param threads the most there were at once
 * @param residentKb the memory of the process at the end
 * @param heapBytes what is reachable at the end, less what was before the first stream
 * @param owedBytes audio that was taken and is not settled, which a client has to keep
 * @param failed how many streams broke
 */
record Usage(
    long from,
    long to,
    long cpuNanos,
    int threads,
    long residentKb,
    long heapBytes,
    long owedBytes,
    long failed) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static long cpu() {
    return SYSTEM.getProcessCpuTime();
  }

  static int mostThreads() {
    return ManagementFactory.getThreadMXBean().getPeakThreadCount();
  }

  /** What is reachable. */
  static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** 0 where the system does not tell. */
  static long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findAny()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

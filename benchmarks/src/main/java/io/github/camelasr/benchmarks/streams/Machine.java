package io.github.camelasr.benchmarks.streams;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a figure was measured on.
 *
 * @param processor its model
 * @param cores how many
 * @param system the operating system
 * @param jdk the JDK
 * @param loadBefore what the machine did already, in busy cores; negative if it does not tell
 * @param at when
 */
record Machine(
    String processor, int cores, String system, String jdk, double loadBefore, String at) {
  /** Half a core for others is what a quiet machine may use. */
  private static final double QUIET = 0.5;

  static Machine here() {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.vendor") + " " + Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static String processorName() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  /** Whether others were at work, so that lateness tells of them and not of the client. */
  boolean isBusy() {
    return loadBefore > QUIET;
  }
}

package io.github.camelasr.interop.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Opens streams evenly over two seconds, waits, measures, and prints one line of JSON.
 *
 * <p>Words: {@code --client sdk|okhttp --port N --streams N --seconds N --warm-up N}.
 */
public final class Streams {
  private static final int BYTES_PER_SECOND = 32_000;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Streams() {}

  /** Opens one stream that sends on by itself. */
  interface Opener {
    void open() throws Exception;
  }

  /**
   * Runs.
   *
   * @param args as above
   * @throws Exception what the client throws
   */
  public static void main(String[] args) throws Exception {
    List<String> words = Arrays.asList(args);
    int streams = number(words, "--streams");
    int seconds = number(words, "--seconds");
    int warmUp = number(words, "--warm-up");
    byte[] audio = new byte[(seconds + warmUp + 60) * BYTES_PER_SECOND];
    new Random(1).nextBytes(audio);
    long heap = heap();
    Opener client = opener(word(words, "--client"), number(words, "--port"), audio);
    long start = System.nanoTime();
    for (int i = 0; i < streams; i++) {
      client.open();
      sleepUntil(start + 2_000_000_000L * i / streams);
    }
    sleepUntil(System.nanoTime() + warmUp * 1_000_000_000L);
    long from = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    sleepUntil(from + seconds * 1_000_000_000L);
    long used = SYSTEM.getProcessCpuTime() - cpu;
    System.out.printf(
        "{\"from\":%d,\"to\":%d,\"cpuNanos\":%d,\"threads\":%d,\"residentKb\":%d,"
            + "\"heapBytes\":%d,\"owedBytes\":0,\"failed\":0}%n",
        from,
        System.nanoTime(),
        used,
        ManagementFactory.getThreadMXBean().getPeakThreadCount(),
        resident(),
        heap() - heap);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static Opener opener(String name, int port, byte[] audio) {
    return name.equals("sdk") ? new SdkStreams(port, audio) : new OkHttpStreams(port, audio);
  }

  private static int number(List<String> words, String name) {
    return Integer.parseInt(word(words, name));
  }

  private static String word(List<String> words, String name) {
    return words.get(words.indexOf(name) + 1);
  }

  private static void sleepUntil(long nanoTime) throws InterruptedException {
    long left = nanoTime - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long resident() {
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
}

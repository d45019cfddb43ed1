package io.github.camelasr.benchmarks.streams;

import java.util.List;
import java.util.Random;

/** Holds live streams and says what that took. */
interface Client extends AutoCloseable {

  /** Opens a stream and has it send on by itself. */
  void open(int number) throws Exception;

  /** Audio that was taken and is not settled. */
  default long owedBytes() {
    return 0;
  }

  /** How many streams broke. */
  default long failed() {
    return 0;
  }

  @Override
  void close();

  /** Noise for all streams, so that nothing is saved by silence. */
  static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(1).nextBytes(noise);
    return noise;
  }

  /** A client by its name. */
  static Client of(String name, Load load, int port) throws Exception {
    return switch (name) {
      case "floor" -> new FloorClient(load, port);
      case "netty" -> EngineClient.onNetty(load, port);
      case "jdk" -> EngineClient.onTheJdk(load, port);
      case "plain-jdk" -> new PlainJdkClient(load, port);
      default -> throw new IllegalArgumentException("no such client: " + name);
    };
  }

  /** Opens the streams evenly over one second, waits, measures, and prints the usage. */
  static void main(List<String> args) throws Exception {
    Load load = Load.of(args);
    int port = Integer.parseInt(Load.value(args, "--port", ""));
    long heap = Usage.heap();
    try (Client client = of(Load.value(args, "--client", ""), load, port)) {
      long start = System.nanoTime();
      for (int i = 0; i < load.streams(); i++) {
        client.open(i);
        Clock.sleepUntil(start + 2_000_000_000L * i / load.streams());
      }
      Clock.sleepUntil(System.nanoTime() + load.warmUp() * 1_000_000_000L);
      long from = System.nanoTime();
      long cpu = Usage.cpu();
      Clock.sleepUntil(from + load.seconds() * 1_000_000_000L);
      long used = Usage.cpu() - cpu;
      long to = System.nanoTime();
      long owed = client.owedBytes();
      Usage usage =
          new Usage(
              from,
              to,
              used,
              Usage.mostThreads(),
              Usage.resident(),
              Usage.heap() - heap,
              owed,
              client.failed());
      System.out.println(usage.toJson());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0); // whatever a client's threads still do
  }
}

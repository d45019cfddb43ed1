package io.github.camelasr.benchmarks.websocket;

import java.util.List;

/**
 * Compares {@code asr-websocket:} with Camel's own {@code vertx-websocket:}: a burst of frames of
 * one connection with steps of 0, 5 and 60 ms, and 200 connections at once. Run with {@code
 * -Xmx96m}, or with whatever heap is to be kept.
 */
public final class SocketBench {
  private static final int FRAMES = 1_000;
  private static final int FRAME_BYTES = 32_000;
  private static final int CONNECTIONS = 200;

  private SocketBench() {}

  /**
   * Runs all and prints a row for each.
   *
   * @param args schemes to run, by default both
   * @throws Exception if a server cannot be started
   */
  public static void main(String[] args) throws Exception {
    List<String> schemes =
        args.length > 0 ? List.of(args) : List.of("asr-websocket", "vertx-websocket");
    System.out.println(
        "| source | connections | frames each | step | inversions | at once, of one connection |"
            + " heap after GC | time |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (String scheme : schemes) {
      for (int stepMs : new int[] {0, 5, 60}) {
        print(new Burst(scheme, 1, FRAMES, FRAME_BYTES, stepMs));
      }
      print(new Burst(scheme, CONNECTIONS, 100, FRAME_BYTES / 10, 5));
    }
    System.exit(0); // the client's threads are not ours to end
  }

  private static void print(Burst burst) throws Exception {
    System.out.println(burst.run());
  }
}

package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.sandbox.script.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Everything at random, from a seed. */
final class Storm {
  private Storm() {}

  /**
   * Everything at random: every few seconds a blow, and every session has its own faults.
   *
   * @param seed another seed, another storm
   * @param length how long the storm lasts
   */
  static void gather(Scene scene, long seed, Duration length) {
    Random random = new Random(seed);
    for (long at = 5_000; at < length.toMillis(); at += 5_000 + random.nextInt(40_000)) {
      scene.at(at, blow(random));
    }
    scene.faults((session, fromMs) -> drawn(new Random(seed * 1_000_003 + session)));
  }

  private static Consumer<Network> blow(Random random) {
    long ms = random.nextInt(4_000);
    return switch (random.nextInt(5)) {
      case 0 -> network -> network.strike(Wire::reset);
      case 1 -> network -> network.strike(Wire::halfClose);
      case 2 -> network -> network.strike(Wire::mute);
      case 3 -> network -> network.slowFor(Duration.ofMillis(ms));
      default ->
          network -> {
            network.refuseFor(Duration.ofMillis(ms));
            network.strike(Wire::reset);
          };
    };
  }

  private static List<Fault> drawn(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> List.of(new Fault.Refuse(503, "{}"));
      case 1 -> List.of(new Fault.Duplicates());
      case 2 -> List.of(new Fault.LateFinal(Duration.ofMillis(random.nextInt(4_000))));
      case 3 -> List.of(new Fault.Close(random.nextInt(20_000), 1011));
      case 4 -> List.of(new Fault.Reset(random.nextInt(20_000)));
      case 5 -> List.of(new Fault.Stall(random.nextInt(20_000)));
      default -> List.of();
    };
  }
}

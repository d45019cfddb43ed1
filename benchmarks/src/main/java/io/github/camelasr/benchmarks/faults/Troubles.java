package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.sandbox.script.Fault;
import java.time.Duration;
import java.util.List;

/** The rows of the table. */
final class Troubles {
  /** When most things happen: somebody is in the middle of a sentence by then. */
  private static final long AFTER_MS = 20_000;

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private Troubles() {}

  /** All rows in their order. */
  static List<Trouble> all() {
    return List.of(
        Trouble.of("none", "nothing", scene -> {}),
        Trouble.of(
            "drop",
            "the connection is reset in mid-sentence",
            scene -> scene.at(middle(scene), network -> network.strike(Wire::reset))),
        Trouble.of(
            "half-close",
            "the server ends its side without a word",
            scene -> scene.at(middle(scene), network -> network.strike(Wire::halfClose))),
        Trouble.of(
            "refused-at-start",
            "connections refused for 1.5 s at the start",
            scene -> scene.at(0, network -> network.refuseFor(Duration.ofMillis(1_500)))),
        Trouble.of(
            "refused-shortly", "reset, then refused for 1.5 s", scene -> outage(scene, 1_500)),
        Trouble.of(
            "refused-for-long", "reset, then refused for 8 s", scene -> outage(scene, 8_000)),
        Trouble.of(
            "unavailable-at-start",
            "503 at the first handshake",
            scene -> scene.faults((session, fromMs) -> session == 1 ? unavailable() : List.of())),
        Trouble.of(
            "unavailable",
            "reset, then 503 at two handshakes",
            scene ->
                scene
                    .at(middle(scene), network -> network.strike(Wire::reset))
                    .refuseNext(2, middle(scene), unavailable())),
        Trouble.of(
            "stall",
            "silent with the socket open",
            scene -> scene.at(middle(scene), network -> network.strike(Wire::mute))),
        Trouble.of(
            "slow-reads",
            "nothing is read for 5 s",
            scene -> scene.at(middle(scene), network -> network.slowFor(Duration.ofSeconds(5)))),
        Trouble.of(
            "late-final",
            "every last result comes 5 s late",
            scene ->
                scene.faults(
                    (session, fromMs) -> List.of(new Fault.LateFinal(Duration.ofSeconds(5))))),
        Trouble.of(
            "duplicates",
            "every message comes twice",
            scene -> scene.faults((session, fromMs) -> List.of(new Fault.Duplicates()))),
        Trouble.of(
            "swaps",
            "messages change places in pairs",
            scene -> scene.faults((session, fromMs) -> List.of(new Fault.Swaps()))),
        Trouble.of(
            "clock-ahead", "clock jumps 10 min ahead, then a reset", scene -> jump(scene, 10)),
        Trouble.of(
            "clock-behind", "clock jumps 10 min back, then a reset", scene -> jump(scene, -10)),
        Trouble.of(
                "poison",
                "one word kills every connection",
                scene -> {
                  long poison = middle(scene);
                  scene.faults(
                      (session, fromMs) ->
                          fromMs <= poison
                              ? List.of(scene.subject().poison(poison - fromMs))
                              : List.of());
                })
            .losing(Trouble.Promise.THE_HARMFUL),
        Trouble.of(
                "gone",
                "the vendor is gone for good",
                scene ->
                    scene.at(
                        middle(scene),
                        network -> {
                          network.refuseFor(FOR_EVER);
                          network.strike(Wire::reset);
                        }))
            .losing(Trouble.Promise.THE_REST),
        Trouble.of(
            "random", "all of it at random", scene -> Storm.gather(scene, 1, FaultBench.LENGTH)));
  }

  /** A row by its name. */
  static Trouble named(String id) {
    return all().stream().filter(trouble -> trouble.id().equals(id)).findAny().orElseThrow();
  }

  private static long middle(Scene scene) {
    return scene.speech().midSentence(AFTER_MS);
  }

  private static void outage(Scene scene, long ms) {
    scene.at(
        middle(scene),
        network -> {
          network.refuseFor(Duration.ofMillis(ms));
          network.strike(Wire::reset);
        });
  }

  private static void jump(Scene scene, int minutes) {
    scene
        .jump(middle(scene) - 5_000, Duration.ofMinutes(minutes))
        .at(middle(scene), network -> network.strike(Wire::reset));
  }

  private static List<Fault> unavailable() {
    return List.of(new Fault.Refuse(503, "<html>503 Service Temporarily Unavailable</html>"));
  }
}

package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.engine.transport.VirtualLoop;
import io.github.camelasr.sandbox.script.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What goes wrong in one run, and when. Filled by a {@link Trouble} before the run begins. */
final class Scene {
  private final Speech speech;
  private final Subject subject;
  private final List<Stroke> strokes = new ArrayList<>();
  private BiFunction<Integer, Long, List<Fault>> faults = (session, fromMs) -> List.of();
  private Duration jump = Duration.ZERO;

  private record Stroke(long atMs, Consumer<Network> what) {}

  Scene(Speech speech, Subject subject) {
    this.speech = speech;
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  Speech speech() {
    return speech;
  }

  /** Something happens to the network at a time of the stream. */
  Scene at(long ms, Consumer<Network> what) {
    strokes.add(new Stroke(ms, what));
    return this;
  }

  /** The engine's clock jumps. */
  Scene jump(long atMs, Duration by) {
    return at(atMs, network -> jump = jump.plus(by));
  }

  /**
   * The sandbox's faults, for each session by its number and where in the stream it begins to hear.
   */
  Scene faults(BiFunction<Integer, Long, List<Fault>> script) {
    faults = script;
    return this;
  }

  /** The next few sessions after a moment have faults that keep them out. */
  Scene refuseNext(int sessions, long afterMs, List<Fault> refusal) {
    int[] left = {0};
    at(afterMs - 1, network -> left[0] = sessions);
    return faults((session, fromMs) -> left[0]-- > 0 ? refusal : List.of());
  }

  List<Fault> faults(int session, long fromMs) {
    return faults.apply(session, fromMs);
  }

  /** How far the engine's clock is ahead by now. */
  Duration jump() {
    return jump;
  }

  void begin(VirtualLoop loop, Network network) {
    long start = loop.nanoTime();
    for (Stroke stroke : strokes) {
      loop.at(
          start + Duration.ofMillis(stroke.atMs()).toNanos(), () -> stroke.what().accept(network));
    }
  }
}

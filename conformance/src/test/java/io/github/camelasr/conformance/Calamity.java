package io.github.camelasr.conformance;

import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.time.Duration;

/** What a network or a vendor does to a stream, and what must not cost a word. */
enum Calamity {
  NOTHING,
  RESET,
  CLOSED,
  STALLED,
  UNAVAILABLE,
  NEVER_ANSWERED,
  DEAF_FOR_A_WHILE,
  LATE_AT_THE_END,
  TWICE_AND_IN_SHREDS,
  OUT_OF_ORDER;

  /** Within a word of the first sentence of the sample. */
  private static final int IN_MID_SENTENCE = 3_400;

  /** It befalls the first dialogue; those that follow go well. */
  FaultScript script() {
    return FaultScript.of().onSession(1, faults());
  }

  private Fault[] faults() {
    return switch (this) {
      case NOTHING -> new Fault[] {};
      case RESET -> new Fault[] {new Fault.Reset(IN_MID_SENTENCE)};
      case CLOSED -> new Fault[] {new Fault.Close(IN_MID_SENTENCE, 1001)};
      case STALLED -> new Fault[] {new Fault.Stall(IN_MID_SENTENCE)};
      case UNAVAILABLE -> new Fault[] {new Fault.Refuse(503, "<html>Service Unavailable</html>")};
      case NEVER_ANSWERED -> new Fault[] {new Fault.Ignore()};
      case DEAF_FOR_A_WHILE ->
          new Fault[] {new Fault.SlowReads(IN_MID_SENTENCE, Duration.ofSeconds(2))};
      case LATE_AT_THE_END -> new Fault[] {new Fault.LateFinal(Duration.ofSeconds(3))};
      case TWICE_AND_IN_SHREDS ->
          new Fault[] {new Fault.Duplicates(), new Fault.Fragments(7), new Fault.Pings()};
      case OUT_OF_ORDER -> new Fault[] {new Fault.Swaps()};
    };
  }
}

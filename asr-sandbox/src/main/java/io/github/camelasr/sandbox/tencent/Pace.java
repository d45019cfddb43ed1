package io.github.camelasr.sandbox.tencent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Tells when audio comes too fast: more than 3 s of it within a second. */
final class Pace {

  private static final long MAX_MS_A_SECOND = 3000;

  private record Piece(long nanos, long ms) {}

  private final Deque<Piece> lastSecond = new ArrayDeque<>();
  private long sumMs;

  /** Takes audio, and returns whether that was too much. */
  boolean isTooFast(long nanos, long ms) {
    lastSecond.add(new Piece(nanos, ms));
    sumMs += ms;
    while (nanos - lastSecond.getFirst().nanos() >= TimeUnit.SECONDS.toNanos(1)) {
      sumMs -= lastSecond.removeFirst().ms();
    }
    return sumMs > MAX_MS_A_SECOND;
  }
}

package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.engine.transport.VirtualLoop;
import io.github.camelasr.sandbox.script.Time;
import java.time.Duration;

/**
 * The sandbox lives in the engine's time.
 *
 * @param loop the engine's loop
 */
record LoopTime(VirtualLoop loop) implements Time {

  @Override
  public long nanoTime() {
    return loop.nanoTime();
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    return loop.at(loop.nanoTime() + delay.toNanos(), task)::cancel;
  }
}

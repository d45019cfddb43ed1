package io.github.camelasr.component.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs asynchronous steps one after the other, in the order they came: the next begins when the
 * stage of the one before has completed, whatever with. No thread waits.
 */
final class SerialSteps {
  private final Queue<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
  private boolean busy;

  /** Adds a step, which does not run before {@link #go()}. */
  synchronized void add(Supplier<CompletionStage<?>> step) {
    waiting.add(step);
  }

  /** Runs what was added, unless that is being done already. */
  void go() {
    synchronized (this) {
      if (busy) {
        return;
      }
      busy = true;
    }
    run();
  }

  /** Whether no step runs or waits. */
  synchronized boolean isIdle() {
    return !busy && waiting.isEmpty();
  }

  /** Runs steps until one takes its time. */
  private void run() {
    for (var step = next(); step != null; step = next()) {
      CompletableFuture<?> done = step.get().toCompletableFuture();
      if (!done.isDone()) {
        var unused = done.whenComplete((nothing, error) -> run());
        return;
      }
    }
  }

  private synchronized @Nullable Supplier<CompletionStage<?>> next() {
    Supplier<CompletionStage<?>> step = waiting.poll();
    busy = step != null;
    return step;
  }
}

package io.github.camelasr.engine.internal.session;

import io.github.camelasr.engine.transport.Loop;
import java.util.function.Consumer;

/**
 * A session's view of its loop: what a task throws ends that session with an error, instead of
 * leaving it to wait for ever.
 *
 * @param loop the loop
 * @param onError ends the session
 */
record GuardedLoop(Loop loop, Consumer<RuntimeException> onError) implements Loop {

  @Override
  public long nanoTime() {
    return loop.nanoTime();
  }

  @Override
  public void execute(Runnable task) {
    loop.execute(() -> guarded(task));
  }

  @Override
  public Timer at(long nanoTime, Runnable task) {
    return loop.at(nanoTime, () -> guarded(task));
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      onError.accept(e);
    }
  }
}

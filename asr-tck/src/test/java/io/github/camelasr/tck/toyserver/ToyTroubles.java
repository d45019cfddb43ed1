package io.github.camelasr.tck.toyserver;

import io.github.camelasr.tck.Trouble;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** When a toy's server makes its trouble, and what is common to its kinds. */
final class ToyTroubles {
  private static final int FLOOD = 20_000_000;
  private static final Set<Trouble> ONCE =
      EnumSet.of(Trouble.RESET_ONCE, Trouble.DEAFNESS, Trouble.DEAD_TOKENS);

  private final Trouble trouble;
  private final AtomicBoolean done = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);

  ToyTroubles(Trouble trouble) {
    this.trouble = trouble;
  }

  Trouble kind() {
    return trouble;
  }

  /** Whether enough was heard to make trouble, and it was not made before. */
  boolean isDue(ToyTalk talk) {
    boolean late = trouble == Trouble.RESET || trouble == Trouble.RESET_ONCE;
    return talk.seconds() >= (late ? 1 : 0.5) && !(ONCE.contains(trouble) && done.getAndSet(true));
  }

  /** Does nothing for a second, or until the server is closed. */
  void rest() throws IOException {
    try {
      if (closed.await(1, TimeUnit.SECONDS)) {
        throw new IOException("the server is closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void close() {
    closed.countDown();
  }

  String nonsense() {
    return trouble == Trouble.FLOOD ? "{\"text\":\"" + "x".repeat(FLOOD) : "{\"[\u0000";
  }
}

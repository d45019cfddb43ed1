package io.github.camelasr.engine.quota;

import io.github.camelasr.api.spi.Rules;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Counts the sessions of an account over several machines, in whatever store they share. It is
 * asked for each session that this machine has a place for, and asked again as long as that session
 * may wait. Thread-safe; must not block. A lease of a machine that has died is the store's affair:
 * give it a time to live.
 */
@FunctionalInterface
public interface ClusterLeases {
  /** This machine is alone. */
  ClusterLeases NONE = quota -> CompletableFuture.completedFuture(Optional.of(() -> {}));

  /**
   * Takes a place if there is one now.
   *
   * @param quota what the account has
   * @return a lease; empty if all places are taken; a failure if the store does not answer, which
   *     is taken for no place
   */
  CompletionStage<Optional<Place>> tryAcquire(Rules.Quota quota);

  /** A place that is taken. */
  @FunctionalInterface
  interface Place {
    /** Gives it back. Called once; must not block. */
    void release();
  }
}

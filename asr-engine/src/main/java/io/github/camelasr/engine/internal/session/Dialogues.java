package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.StreamDialect;

/** Chooses how a dialect is carried. */
final class Dialogues {
  private Dialogues() {}

  static Dialogue of(SessionSetup setup, Attempt attempt, AttemptInbox inbox) {
    return new AdmittedDialogue(setup, attempt, carried(setup, attempt, inbox));
  }

  private static Dialogue carried(SessionSetup setup, Attempt attempt, AttemptInbox inbox) {
    Dialect first = newDialect(setup);
    if (first instanceof ChunkDialect chunks) {
      return new ChunkDialogue(setup, attempt, inbox, chunks);
    }
    return new StreamDialogue(setup, attempt, inbox, () -> (StreamDialect) newDialect(setup));
  }

  private static Dialect newDialect(SessionSetup setup) {
    return setup.plan().attempt(setup.services().clocks().moment());
  }
}

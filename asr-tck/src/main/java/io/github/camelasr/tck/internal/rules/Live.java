package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.tck.internal.stage.LiveSubject;
import io.github.camelasr.tck.internal.stage.Visit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the rules over real sockets ask of a session. */
final class Live {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private Live() {}

  /** Waits for something that another thread does. */
  static void until(LiveSubject subject, BooleanSupplier condition, String otherwise) {
    long end = System.nanoTime() + subject.patience().toNanos();
    while (!condition.getAsBoolean()) {
      Breach.unless(System.nanoTime() < end, otherwise);
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  static void ends(LiveSubject subject, Visit visit) throws InterruptedException {
    Breach.unless(visit.ends(subject.patience()), "the session is still open");
  }

  static void endsInOrder(LiveSubject subject, Visit visit) throws InterruptedException {
    ends(subject, visit);
    visit
        .error()
        .ifPresent(
            error -> {
              throw new Breach(error.toString());
            });
    Ledger ledger = ledger(visit);
    Breach.unless(ledger.lost() == 0, ledger.lost(), " frames were declared lost");
    Breach.unless(ledger.pending() == 0, ledger.pending(), " frames are pending");
  }

  static AsrException fails(LiveSubject subject, Visit visit) throws InterruptedException {
    ends(subject, visit);
    AsrException error = visit.error().orElseThrow(() -> new Breach("the session ended in order"));
    String named = error.provider().orElse("");
    String name = subject.provider().name();
    Breach.unless(named.equals(name), "the error names '", named, "' in place of '", name, "'");
    return error;
  }

  static void failsIn(LiveSubject subject, Visit visit, ErrorCategory category)
      throws InterruptedException {
    AsrException error = fails(subject, visit);
    Breach.unless(error.category() == category, "it ended in ", error);
  }

  static Ledger ledger(Visit visit) {
    return visit.closings().get(0).report().ledger();
  }
}

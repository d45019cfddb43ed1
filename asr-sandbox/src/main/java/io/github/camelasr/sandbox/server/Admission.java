package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether a client is let in: the script decides first, then the vendor.
 *
 * @param log the session, which a refused client has too
 * @param faults what will go wrong in it
 * @param refusal why it is not let in, empty if it is
 */
record Admission(SessionLog log, List<Fault> faults, Optional<Refusal> refusal) {

  static Admission to(House house, Protocol protocol, Supplier<Optional<Refusal>> vendor) {
    SessionLog log = house.book().open(protocol.vendor() + "/" + protocol.variant());
    List<Fault> faults = house.faults().faults(log.number());
    Admission ignored = new Admission(log, faults, Optional.empty());
    if (ignored.isIgnored()) {
      return ignored;
    }
    Optional<Refusal> refusal = scripted(faults).or(vendor);
    refusal.ifPresent(why -> log.ended(How.REFUSED, why.status()));
    return new Admission(log, faults, refusal);
  }

  /** Whether the client never gets an answer. */
  boolean isIgnored() {
    return faults.stream().anyMatch(Fault.Ignore.class::isInstance);
  }

  private static Optional<Refusal> scripted(List<Fault> faults) {
    return faults.stream()
        .filter(Fault.Refuse.class::isInstance)
        .map(Fault.Refuse.class::cast)
        .map(refuse -> new Refusal(refuse.status(), refuse.body()))
        .findFirst();
  }
}

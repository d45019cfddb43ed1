package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.FaultScript;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What all connections of a server share.
 *
 * @param vendors who lives here
 * @param book takes down the sessions
 * @param faults what goes wrong
 * @param clock the server's idea of the time, for Date headers
 */
public record House(List<Vendor> vendors, SessionBook book, FaultScript faults, Clock clock) {

  /** Copies the vendors. */
  public House {
    vendors = List.copyOf(vendors);
  }

  Optional<? extends Protocol> socket(String path) {
    return vendors.stream()
        .flatMap(vendor -> vendor.sockets().stream())
        .filter(protocol -> PathTemplate.matches(protocol.path(), path))
        .findFirst();
  }

  Optional<? extends HttpProtocol> counter(String path) {
    return vendors.stream()
        .flatMap(vendor -> vendor.counters().stream())
        .filter(protocol -> PathTemplate.matches(protocol.path(), path))
        .findFirst();
  }

  /** Begins a session of an HTTP protocol. */
  Visit visit(String api) {
    SessionLog log = book.open(api);
    return new Visit(log, faults.faults(log.number()));
  }
}

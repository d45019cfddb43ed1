package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts text messages on the wire, as faultily as it was told. For the session's event loop only.
 */
final class Delivery {

  /** A message changes places with the next one only if that comes soon. */
  private static final Duration SWAP_PATIENCE = Duration.ofMillis(300);

  private final Wire wire;
  private final Timers timers;
  private final List<Fault> faults;
  private int sent;
  private @Nullable String held;
  private Peer.Timer patience = () -> {};

  Delivery(Wire wire, Timers timers, List<Fault> faults) {
    this.wire = wire;
    this.timers = timers;
    this.faults = faults;
  }

  void send(String text) {
    sent++;
    if (of(Fault.Loss.class).anyMatch(loss -> loss.nth() == sent)) {
      return;
    }
    if (of(Fault.Swaps.class).findAny().isEmpty()) {
      repeat(text);
    } else if (held == null) {
      held = text;
      patience = timers.after(SWAP_PATIENCE, this::flushHeld);
    } else {
      repeat(text);
      flushHeld();
    }
  }

  /** Sends the message behind which nothing comes. */
  void sendLast(String text) {
    flushHeld();
    repeat(text);
  }

  /** Returns how long the last message is to be held back. */
  Duration lateness() {
    return of(Fault.LateFinal.class).map(Fault.LateFinal::delay).findAny().orElse(Duration.ZERO);
  }

  /** Sends what was kept back: nothing comes behind it. */
  void flushHeld() {
    patience.cancel();
    if (held != null) {
      repeat(held);
      held = null;
    }
  }

  private void repeat(String text) {
    write(text);
    if (of(Fault.Duplicates.class).findAny().isPresent()) {
      write(text);
    }
  }

  private void write(String text) {
    if (of(Fault.Pings.class).findAny().isPresent()) {
      wire.ping();
    }
    wire.send(
        text,
        of(Fault.Fragments.class)
            .mapToInt(Fault.Fragments::bytes)
            .findAny()
            .orElse(Integer.MAX_VALUE));
  }

  private <T extends Fault> Stream<T> of(Class<T> type) {
    return faults.stream().filter(type::isInstance).map(type::cast);
  }
}

package io.github.camelasr.engine.quota;

import io.github.camelasr.api.spi.Rules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books of one account. Thread-safe; calls nobody while it holds its lock. */
final class Account {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final InstantSource clock;
  private final Deque<Ticket> continuing = new ArrayDeque<>();
  private final Deque<Ticket> beginning = new ArrayDeque<>();
  private final Deque<Long> slots = new ArrayDeque<>();
  private int held;
  private LocalDate today;
  private Duration audioToday = Duration.ZERO;

  Account(InstantSource clock) {
    this.clock = clock;
    this.today = date();
  }

  private LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Takes a place, or joins the queue. */
  synchronized boolean enter(Ticket ticket) {
    boolean first = continuing.isEmpty() && (ticket.isContinuing() || beginning.isEmpty());
    if (first && hasRoom(ticket)) {
      held++;
      return true;
    }
    queue(ticket).add(ticket);
    return false;
  }

  private boolean hasRoom(Ticket ticket) {
    return held < ticket.quota().sessions().orElse(Integer.MAX_VALUE);
  }

  private Deque<Ticket> queue(Ticket ticket) {
    return ticket.isContinuing() ? continuing : beginning;
  }

  /** Leaves the queue; false if a place was given to it meanwhile. */
  boolean withdraw(Ticket ticket) {
    boolean waited;
    List<Ticket> next;
    synchronized (this) {
      waited = queue(ticket).remove(ticket);
      next = admitNext();
    }
    next.forEach(Ticket::callIn);
    return waited;
  }

  /** Gives a place back. */
  void leave() {
    List<Ticket> next;
    synchronized (this) {
      held--;
      next = admitNext();
    }
    next.forEach(Ticket::callIn);
  }

  private List<Ticket> admitNext() {
    List<Ticket> next = new ArrayList<>();
    for (Ticket ticket = first(); ticket != null && hasRoom(ticket); ticket = first()) {
      queue(ticket).remove();
      held++;
      next.add(ticket);
    }
    return next;
  }

  private @Nullable Ticket first() {
    return continuing.isEmpty() ? beginning.peek() : continuing.peek();
  }

  /**
   * Reserves the time of a request.
   *
   * @param latest no later than this
   * @return when, on the loops' clock; -1 if that would be too late
   */
  synchronized long slot(Rules.Quota quota, long now, long latest) {
    int most = quota.requestsPerSecond().orElse(0);
    if (most == 0) {
      return now;
    }
    while (slots.size() > most) {
      slots.remove();
    }
    long slot = slots.size() < most ? now : Math.max(now, slots.element() + SECOND);
    if (slot > latest) {
      return -1;
    }
    slots.add(slot);
    return slot;
  }

  /** Whether the account has no audio left today. */
  synchronized boolean isUsedUp(Rules.Quota quota) {
    turnPage();
    return quota.audioPerDay().filter(most -> audioToday.compareTo(most) >= 0).isPresent();
  }

  synchronized void use(Duration audio) {
    turnPage();
    audioToday = audioToday.plus(audio);
  }

  private void turnPage() {
    if (!date().equals(today)) {
      today = date();
      audioToday = Duration.ZERO;
    }
  }

  synchronized Usage usage(String key) {
    turnPage();
    return new Usage(key, held, continuing.size() + beginning.size(), audioToday);
  }
}

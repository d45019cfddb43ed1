package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session of an HTTP protocol: lets its faults happen. Those of a WebSocket's messages
 * (fragments, pings, duplicates, swaps) mean nothing here. For the thread of the HTTP protocols
 * only.
 */
public final class Visit {

  private final SessionLog log;
  private final List<Fault> faults;
  private final List<Fault.Timed> timed = new ArrayList<>();
  private int answers;
  private boolean stalled;
  private Fault.@Nullable Timed breakage;
  private @Nullable String said;
  private Duration delay = Duration.ZERO;

  Visit(SessionLog log, List<Fault> faults) {
    this.log = log;
    this.faults = faults;
    of(Fault.Timed.class).forEach(timed::add);
  }

  /**
   * Returns where to take down what happens.
   *
   * @return the log
   */
  public SessionLog log() {
    return log;
  }

  /**
   * Lets the first request fail if the script says so.
   *
   * @param exchange the first request
   * @return whether it did; there is no session then
   */
  public boolean isRefused(Exchange exchange) {
    if (of(Fault.Ignore.class).findAny().isPresent()) {
      log.ended(How.REFUSED, 0);
      return true;
    }
    Fault.Refuse refuse = of(Fault.Refuse.class).findFirst().orElse(null);
    if (refuse != null) {
      log.ended(How.REFUSED, refuse.status());
      exchange.answer(Answer.of(refuse.status(), refuse.body()));
    }
    return refuse != null;
  }

  /**
   * Lets the faults happen that are due.
   *
   * @param audioMs milliseconds of audio since the session began
   * @param vendor takes those that only the vendor can act: errors and dead tokens
   */
  public void heard(long audioMs, Consumer<Fault.Timed> vendor) {
    for (Fault.Timed fault : List.copyOf(timed)) {
      if (fault.afterAudioMs() <= audioMs && timed.remove(fault)) {
        happen(fault, vendor);
      }
    }
  }

  /**
   * Answers a request of the session, as faultily as it was told.
   *
   * @param exchange the request
   * @param answer what the vendor answers
   */
  public void answer(Exchange exchange, Answer answer) {
    deliver(exchange, answer, taken());
  }

  /** The delay of the next answer only. */
  private Duration taken() {
    Duration once = delay;
    delay = Duration.ZERO;
    return once;
  }

  /**
   * Answers with the last result of the session.
   *
   * @param exchange the request
   * @param answer what the vendor answers
   */
  public void answerLast(Exchange exchange, Answer answer) {
    log.completed();
    Duration late =
        of(Fault.LateFinal.class).map(Fault.LateFinal::delay).findAny().orElse(Duration.ZERO);
    deliver(exchange, answer, taken().plus(late));
  }

  /**
   * Returns how often a job is to be said to be at work although it is done.
   *
   * @return a number of queries
   */
  public int busyTimes() {
    return of(Fault.Busy.class).mapToInt(Fault.Busy::times).sum();
  }

  private void deliver(Exchange exchange, Answer answer, Duration late) {
    answers++;
    Fault.Timed broken = breakage;
    breakage = null;
    if (stalled) {
      return;
    }
    if (broken != null || of(Fault.Loss.class).anyMatch(loss -> loss.nth() == answers)) {
      exchange.drop(broken instanceof Fault.Reset);
      return;
    }
    Answer sent = said == null ? replaced(answer) : Answer.of(answer.status(), said);
    said = null;
    if (late.isZero()) {
      exchange.answer(sent);
    } else {
      exchange.after(late, () -> exchange.answer(sent));
    }
  }

  private Answer replaced(Answer answer) {
    return of(Fault.Status.class)
        .filter(status -> status.nth() == answers)
        .map(status -> Answer.of(status.status(), status.body()))
        .findFirst()
        .orElse(answer);
  }

  private void happen(Fault.Timed fault, Consumer<Fault.Timed> vendor) {
    if (fault instanceof Fault.Stall) {
      stalled = true;
    } else if (fault instanceof Fault.Reset || fault instanceof Fault.Close) {
      breakage = fault;
    } else if (fault instanceof Fault.SlowReads slow) {
      delay = slow.pause();
    } else if (fault instanceof Fault.Say say) {
      said = say.text();
    } else {
      vendor.accept(fault);
    }
  }

  private <T extends Fault> Stream<T> of(Class<T> type) {
    return faults.stream().filter(type::isInstance).map(type::cast);
  }
}

package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.engine.transport.Loop;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long one attempt waits: for its vendor to be ready, for something to come back after speech
 * went in, for the last result; and how long it may last and be idle before the vendor would break
 * it off.
 */
final class Patience {
  private final Timeouts timeouts;
  private final Rules rules;
  private final Consumer<Failure> late;
  private final Deadline answer;
  private final Deadline idle;
  private final Deadline wall;
  private Failure onMiss;
  private boolean heard;
  private boolean ending;

  /**
   * Waits for nothing yet.
   *
   * @param setup what the session knows
   * @param loop the session's loop
   * @param late hears of a vendor that did not answer in time
   * @param onIdle runs when no audio was sent for nearly as long as the vendor allows
   * @param onWall runs when the dialogue has lasted nearly as long as the vendor allows
   */
  Patience(
      SessionSetup setup, Loop loop, Consumer<Failure> late, Runnable onIdle, Runnable onWall) {
    this.timeouts = setup.policy().timeouts();
    this.rules = setup.plan().rules();
    this.late = late;
    this.answer = new Deadline(loop, this::miss);
    this.idle = new Deadline(loop, onIdle);
    this.wall = new Deadline(loop, onWall);
    this.onMiss = AttemptFaults.late("the vendor was not ready", timeouts.connect());
  }

  private void miss() {
    late.accept(onMiss);
  }

  void connecting() {
    answer.in(timeouts.connect().toNanos());
  }

  void streaming() {
    answer.clear();
    rules.limits().wall().ifPresent(limit -> wall.in(limit.toNanos() * 31 / 32));
    onMiss = AttemptFaults.late("speech went in and nothing came back", timeouts.idle());
  }

  /** Audio went out; only speech is worth an answer. */
  void sent(boolean speech) {
    rules.limits().idle().ifPresent(limit -> idle.in(limit.toNanos() * 3 / 4));
    if (speech && !answer.isSet()) {
      Duration patience = heard ? timeouts.idle() : timeouts.firstResult();
      answer.in(patience.plus(rules.quiet()).toNanos());
    }
  }

  /** The vendor said something; once streaming, that is an answer. */
  void heard(boolean streaming) {
    heard = true;
    if (ending) {
      answer.in(timeouts.finish().toNanos());
    } else if (streaming) {
      answer.clear();
    }
  }

  /** All audio went out. */
  void ending() {
    ending = true;
    idle.close();
    wall.close();
    onMiss = AttemptFaults.late("the last result did not come", timeouts.finish());
    answer.in(timeouts.finish().toNanos());
  }

  void close() {
    answer.close();
    idle.close();
    wall.close();
  }
}

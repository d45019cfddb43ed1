package io.github.camelasr.tck;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toy.Twists;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Limits that are declared and not kept. */
final class LimitFlaws {
  private static final int LARGE = 10_000;

  private LimitFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        Flaw.of(
            "A10",
            "forgets how long a dialogue may wait",
            "without audio, declared are PT5S",
            Twists.plan(plan -> new Forgetful(plan, l -> limits(l, l.wall(), seconds(5), 0)))),
        Flaw.of(
            "A11",
            "forgets how long a dialogue may last",
            "declared are PT20S",
            Twists.plan(plan -> new Forgetful(plan, l -> limits(l, seconds(20), l.idle(), 0)))),
        new Flaw(
            "A11",
            "never gives a job up",
            "it ended 0 times",
            () -> new ToyVendors.Jobs(new ToyProvider(Twists.plan(LimitFlaws::endless))),
            Sessions.REAL),
        Flaw.reading(
            "A12",
            "reads no long messages",
            "too long",
            () ->
                (sound, reply, in) -> {
                  if (reply.length() > LARGE) {
                    in.fail(
                        new Failure(
                            ErrorCategory.VENDOR, "long", "too long", null, Remedy.GIVE_UP, ""));
                  } else {
                    sound.read(reply, in);
                  }
                }),
        Flaw.of(
            "A12",
            "takes longer messages than it says",
            "100000 bytes are taken",
            Twists.plan(plan -> new Forgetful(plan, l -> limits(l, l.wall(), l.idle(), 50_000)))));
  }

  private static Plan endless(Plan plan) {
    Rules r = plan.rules();
    Rules.Limits none = limits(r.limits(), Optional.empty(), Optional.empty(), 0);
    return new Forgetful(new PlanTwist(plan, rules -> with(rules, none)), l -> r.limits());
  }

  private static Optional<Duration> seconds(int seconds) {
    return Optional.of(Duration.ofSeconds(seconds));
  }

  private static Rules.Limits limits(
      Rules.Limits l, Optional<Duration> wall, Optional<Duration> idle, int messageBytes) {
    int bytes = messageBytes > 0 ? messageBytes : l.messageBytes();
    return new Rules.Limits(l.audio(), wall, idle, l.endsAfterSilence(), bytes);
  }

  private static Rules with(Rules r, Rules.Limits limits) {
    return new Rules(r.accepts(), r.chunking(), r.pace(), limits, r.ending(), r.quiet(), r.quota());
  }

  /** States limits when it is asked for the first time, and has forgotten them after that. */
  private static final class Forgetful implements Plan {
    private final Plan sound;
    private final UnaryOperator<Rules.Limits> stated;
    private boolean asked;

    Forgetful(Plan sound, UnaryOperator<Rules.Limits> stated) {
      this.sound = sound;
      this.stated = stated;
    }

    @Override
    public Rules rules() {
      Rules rules = sound.rules();
      boolean first = !asked;
      asked = true;
      return first ? with(rules, stated.apply(rules.limits())) : rules;
    }

    @Override
    public Dialect attempt(Moment moment) {
      return sound.attempt(moment);
    }
  }
}

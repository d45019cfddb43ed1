package io.github.camelasr.engine.internal.session;

import static io.github.camelasr.engine.internal.session.Rig.RATE;
import static io.github.camelasr.engine.internal.session.Rig.speech;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.engine.quota.Admission;
import io.github.camelasr.engine.quota.Usage;
import io.github.camelasr.engine.quota.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final Rules.Quota ONE = Rules.Quota.of("toy").withSessions(1);

  private static ToyVendor vendor(Duration longest, Rules.Quota quota) {
    Rules rules =
        ToyVendor.rules(
            RATE, ToyVendor.SMALL, ToyVendor.limits(longest, null), Rules.Ending.EMPTY_MESSAGE);
    return new ToyVendor(
        new Rules(
            rules.accepts(),
            rules.chunking(),
            rules.pace(),
            rules.limits(),
            rules.ending(),
            rules.quiet(),
            quota));
  }

  @Test
  void aDialogueThatGoesOnTakesThePlaceOfTheOneBefore() {
    Rig rig = new Rig(vendor(Duration.ofSeconds(20), ONE)).obedient();
    byte[] audio = speech(50);
    rig.sendAll(audio, 3_200);

    assertThat(rig.net.lines.size()).isGreaterThan(2);
    for (int i = 1; i < rig.net.lines.size(); i++) {
      assertThat(rig.net.lines.get(i).openedAtMs)
          .isGreaterThanOrEqualTo(rig.net.lines.get(i - 1).closedAtMs);
    }
    assertThat(rig.report().ledger().finalised()).isEqualTo(50L * RATE);
    assertThat(rig.report().ledger().resent()).isZero();
    assertThat(rig.governor.usage())
        .containsExactly(new Usage("toy", 0, 0, Duration.ofSeconds(50)));
  }

  @Test
  void aSessionWithoutAPlaceMakesNoContactAndEndsWithTheReason() {
    Rig rig = new Rig(vendor(null, ONE)).obedient();
    rig.governor
        .lease(
            new Admission(ONE, Duration.ZERO),
            false,
            new Visitor(rig.net.loop, () -> {}, error -> {}))
        .acquire();
    rig.sendAll(speech(1), 3_200);

    assertThat(rig.net.lines).isEmpty();
    assertThat(rig.error().category()).isEqualTo(ErrorCategory.QUOTA);
    assertThat(rig.error()).hasMessageContaining("all 1 sessions of 'toy' are in use");
  }

  @Test
  void aSessionThatWaitsIsNotTakenForAVendorThatDoesNotAnswer() {
    Rig rig = new Rig(vendor(null, ONE)).obedient();
    var other =
        rig.governor.lease(
            new Admission(ONE, Duration.ZERO),
            false,
            new Visitor(rig.net.loop, () -> {}, error -> {}));
    other.acquire();
    rig.net.loop.at(Duration.ofSeconds(25).toNanos(), other::close);
    rig.sendAll(speech(1), 3_200);

    assertThat(rig.net.lines).hasSize(1);
    assertThat(rig.report().ledger().finalised()).isEqualTo(RATE);
  }
}

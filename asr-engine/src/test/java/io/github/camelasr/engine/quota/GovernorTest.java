package io.github.camelasr.engine.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Rules.Quota;
import io.github.camelasr.engine.transport.VirtualLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GovernorTest {
  private static final Quota TWO = Quota.of("acme").withSessions(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final VirtualLoop loop = new VirtualLoop();
  private final List<String> log = new ArrayList<>();
  private final Map<String, AsrException> refusals = new HashMap<>();
  private final Map<String, Long> admittedAtMs = new HashMap<>();
  private Instant wall = Instant.parse("2026-01-01T23:00:00Z");
  private Governor governor = new Governor(() -> wall, ClusterLeases.NONE);

  private Lease ask(String name, Quota quota, Duration patience) {
    return ask(name, new Admission(quota, patience), false);
  }

  private Lease ask(String name, Admission terms, boolean continuing) {
    Lease lease = governor.lease(terms, continuing, visitor(name));
    lease.acquire();
    return lease;
  }

  private Visitor visitor(String name) {
    return new Visitor(
        loop,
        () -> {
          log.add(name);
          admittedAtMs.put(name, loop.nanoTime() / 1_000_000);
        },
        error -> refusals.put(name, error));
  }

  @Test
  void thoseWhoFindNoPlaceWaitInTurn() {
    Lease a = ask("a", TWO, MINUTE);
    Lease b = ask("b", TWO, MINUTE);
    ask("c", TWO, MINUTE);
    ask("d", TWO, MINUTE);
    assertThat(log).containsExactly("a", "b");
    assertThat(governor.usage()).containsExactly(new Usage("acme", 2, 2, Duration.ZERO));

    b.close();
    loop.run();
    assertThat(log).containsExactly("a", "b", "c");
    a.close();
    a.close();
    loop.run();

    assertThat(log).containsExactly("a", "b", "c", "d");
    assertThat(governor.usage()).containsExactly(new Usage("acme", 2, 0, Duration.ZERO));
  }

  @Test
  void accountsDoNotKnowOfEachOther() {
    ask("a", Quota.of("one").withSessions(1), MINUTE);
    ask("b", Quota.of("two").withSessions(1), MINUTE);

    assertThat(log).containsExactly("a", "b");
  }

  @Test
  void waitingHasItsDeadline() {
    ask("a", Quota.of("acme").withSessions(1), MINUTE);
    ask("b", Quota.of("acme").withSessions(1), Duration.ofSeconds(20));

    loop.advance(Duration.ofMillis(19_999));
    assertThat(refusals).isEmpty();
    loop.advance(Duration.ofMillis(1));

    assertThat(refusals.get("b").category()).isEqualTo(ErrorCategory.QUOTA);
    assertThat(refusals.get("b"))
        .hasMessageContaining("all 1 sessions of 'acme' are in use, and none ended within 20 s");
    assertThat(governor.usage().get(0).waiting()).isZero();
  }

  @Test
  void withoutPatienceNobodyWaits() {
    ask("a", TWO, Duration.ZERO);
    ask("b", TWO, Duration.ZERO);
    ask("c", TWO, Duration.ZERO);

    assertThat(log).containsExactly("a", "b");
    assertThat(refusals.get("c")).hasMessageContaining("all 2 sessions of 'acme' are in use");
    assertThat(refusals.get("c").retryable()).isFalse();
    assertThat(loop.waiting()).isZero();
  }

  @Test
  void whoGoesOnIsLetInBeforeThoseThatBegin() {
    Lease old = ask("old", Quota.of("acme").withSessions(1), MINUTE);
    ask("new", Quota.of("acme").withSessions(1), MINUTE);
    ask("next", new Admission(Quota.of("acme").withSessions(1), Duration.ZERO), true);
    assertThat(refusals).isEmpty();

    loop.advance(Duration.ofSeconds(5));
    old.close();
    loop.run();

    assertThat(log).containsExactly("old", "next");
  }

  @Test
  void whoLeavesTheQueueIsNotCalledIn() {
    Lease a = ask("a", Quota.of("acme").withSessions(1), MINUTE);
    Lease b = ask("b", Quota.of("acme").withSessions(1), MINUTE);
    ask("c", Quota.of("acme").withSessions(1), MINUTE);
    b.close();
    a.close();
    loop.run();

    assertThat(log).containsExactly("a", "c");
  }

  @Test
  void aPlaceGivenToOneWhoLeavesAtThatMomentIsNotLost() {
    Lease a = ask("a", Quota.of("acme").withSessions(1), MINUTE);
    Lease b = ask("b", Quota.of("acme").withSessions(1), MINUTE);
    a.close();
    b.close();
    loop.run();
    ask("c", Quota.of("acme").withSessions(1), MINUTE);

    assertThat(log).containsExactly("a", "c");
  }

  @Test
  void requestsAreSpreadOverTheSecondsThatTheyNeed() {
    Quota quota = Quota.of("acme").withRequestsPerSecond(2);
    for (int i = 1; i <= 5; i++) {
      governor.request(new Admission(quota, Duration.ZERO), visitor("r" + i));
    }
    loop.advance(MINUTE);

    assertThat(admittedAtMs)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("r1", 0L, "r2", 0L, "r3", 1_000L, "r4", 1_000L, "r5", 2_000L));
  }

  @Test
  void openingASessionIsARequestThatWaitsNoLongerThanItsPatience() {
    Quota quota = Quota.of("acme").withRequestsPerSecond(1);
    ask("a", quota, Duration.ofSeconds(1));
    ask("b", quota, Duration.ofSeconds(1));
    ask("c", quota, Duration.ofSeconds(1));
    loop.advance(MINUTE);

    assertThat(admittedAtMs).containsEntry("b", 1_000L);
    assertThat(refusals.get("c").category()).isEqualTo(ErrorCategory.RATE_LIMIT);
    assertThat(governor.usage().get(0).sessions()).isEqualTo(2);
  }

  @Test
  void whatWasSentTodayCountsUntilMidnight() {
    Quota quota = Quota.of("acme").withAudioPerDay(Duration.ofMinutes(30));
    Lease a = ask("a", quota, MINUTE);
    a.used(Duration.ofMinutes(30));
    a.close();
    ask("b", quota, MINUTE);
    assertThat(refusals.get("b"))
        .hasMessageContaining("the audio that 'acme' may send a day (30 min) is used up");

    wall = wall.plus(Duration.ofHours(1));
    ask("c", quota, MINUTE);

    assertThat(log).containsExactly("a", "c");
  }

  @Test
  void aClusterIsAskedAgainUntilItHasAPlace() {
    List<String> released = new ArrayList<>();
    List<Optional<ClusterLeases.Place>> answers =
        new ArrayList<>(
            List.of(Optional.empty(), Optional.empty(), Optional.of(() -> released.add("yes"))));
    governor =
        new Governor(() -> wall, quota -> CompletableFuture.completedFuture(answers.remove(0)));
    Lease a = ask("a", TWO, MINUTE);
    loop.advance(Duration.ofMillis(499));
    assertThat(log).isEmpty();
    loop.advance(Duration.ofMillis(1));
    assertThat(log).containsExactly("a");

    a.close();
    assertThat(released).containsExactly("yes");
  }

  @Test
  void aClusterThatDoesNotAnswerRefusesInTheEnd() {
    governor =
        new Governor(
            () -> wall, quota -> CompletableFuture.failedFuture(new IllegalStateException("x")));
    ask("a", TWO, Duration.ofSeconds(2));
    loop.advance(MINUTE);

    assertThat(refusals.get("a")).hasMessageContaining("leases that all machines share");
    assertThat(governor.usage().get(0).sessions()).isZero();
  }
}

package io.github.camelasr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Duration SHORTEST = Duration.ofSeconds(3);

  private final PollSchedule schedule = new PollSchedule(SHORTEST, 100);

  @Test
  void firstQueryComesAfterHalfOfTheEstimateAndNeverTooSoon() {
    assertThat(schedule.first(Duration.ofSeconds(28))).isEqualTo(Duration.ofSeconds(14));
    assertThat(new PollSchedule(SHORTEST, 100).first(Duration.ZERO)).isEqualTo(SHORTEST);
  }

  @Test
  void laterQueriesComeAfterATenthOfTheTimeWaited() {
    schedule.first(Duration.ofSeconds(100));
    assertThat(schedule.next()).isEqualTo(Duration.ofSeconds(5));
    assertThat(schedule.next()).isEqualTo(Duration.ofMillis(5_500));
  }

  @Test
  void resumedJobBeginsWithTheShortestWait() {
    assertThat(schedule.next()).isEqualTo(SHORTEST);
  }

  @Test
  void hundredQueriesLastForHoursAndAreAll() {
    Duration waited = schedule.first(Duration.ZERO);
    int queries = 0;
    for (; !schedule.isExhausted(); queries++) {
      schedule.answered();
      waited = waited.plus(schedule.next());
    }
    assertThat(queries).isEqualTo(100);
    assertThat(waited).isGreaterThan(Duration.ofHours(24));
  }
}

package io.github.camelasr.tck.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FuzzRunTest {
  private static FuzzRun run(long seed, long first, long count) {
    return new FuzzRun(seed, first, count, Duration.ofMinutes(1));
  }

  private static List<Integer> numbers(FuzzRun run) {
    List<Integer> numbers = new ArrayList<>();
    run.each(random -> numbers.add(random.nextInt()));
    return numbers;
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    assertThat(numbers(run(7, 0, 100))).isEqualTo(numbers(run(7, 0, 100))).doesNotHaveDuplicates();
    assertThat(numbers(run(8, 0, 100))).isNotEqualTo(numbers(run(7, 0, 100)));
  }

  @Test
  void anExecutionDependsOnItsNumberOnly() {
    assertThat(numbers(run(7, 42, 1))).containsExactly(numbers(run(7, 0, 100)).get(42));
  }

  @Test
  void aFailureSaysHowToHaveItAgain() {
    AtomicInteger executions = new AtomicInteger();

    assertThatThrownBy(
            () ->
                run(7, 0, 100)
                    .each(
                        random -> {
                          if (executions.incrementAndGet() == 5) {
                            throw new IllegalStateException("broken");
                          }
                        }))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "execution 4 with seed 7: IllegalStateException: broken; again with"
                + " -Dasr.fuzz.seed=7 -Dasr.fuzz.first=4 -Dasr.fuzz.executions=1");
  }

  @Test
  void anExecutionThatHangsIsTold() {
    FuzzRun impatient = new FuzzRun(7, 0, 100, Duration.ofMillis(50));

    assertThatThrownBy(() -> impatient.each(random -> new CountDownLatch(1).await()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("execution 0 with seed 7: it hangs at ");
  }

  @Test
  void fewerExecutionsAreAtLeastOne() {
    assertThat(numbers(run(7, 0, 100).fewer(4))).hasSize(25);
    assertThat(numbers(run(7, 0, 3).fewer(4))).hasSize(1);
  }
}

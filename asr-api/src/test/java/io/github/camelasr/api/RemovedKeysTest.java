package io.github.camelasr.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RemovedKeysTest {
  private static final int KEYS = 60;

  /** Ranges that touch, overlap, hold each other, and belong to different attempts. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsAddedInWhateverOrderIsContainedAndNothingElse(long seed) {
    Random random = new Random(seed);
    RemovedKeys removed = new RemovedKeys();
    Set<Integer> expected = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      int attempt = 1 + random.nextInt(3);
      int from = random.nextInt(KEYS);
      int to = Math.min(KEYS - 1, from + random.nextInt(6));
      removed.add(attempt, from, to);
      for (int key = from; key <= to; key++) {
        expected.add(attempt * KEYS + key);
      }
      for (int all = KEYS; all < 4 * KEYS; all++) {
        assertThat(removed.contains(all / KEYS, all % KEYS)).isEqualTo(expected.contains(all));
      }
    }
  }
}

package io.github.camelasr.tck.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutatorTest {
  private static final byte[] REAL = "{\"code\":0,\"text\":\"today\"}".getBytes(UTF_8);

  @Test
  void theOriginalStaysAsItIs() {
    byte[] original = REAL.clone();
    Mutator mutator = Mutator.json(List.of(original));
    for (int round = 0; round < 1_000; round++) {
      assertThat(mutator.next(new Random(round))).isNotSameAs(original);
    }
    assertThat(original).isEqualTo(REAL);
  }

  @Test
  void damageIsVariedAndTheSameForTheSameNumbers() {
    Mutator mutator = Mutator.json(List.of(REAL));
    Set<String> all = new HashSet<>();
    for (int round = 0; round < 1_000; round++) {
      byte[] damaged = mutator.next(new Random(round));
      assertThat(mutator.next(new Random(round))).isEqualTo(damaged);
      all.add(new String(damaged, UTF_8));
    }
    assertThat(all).hasSizeGreaterThan(800);
  }

  @Test
  void nothingCanBeDamagedToo() {
    Mutator mutator = Mutator.binary(List.of(new byte[0]), List.of("RIFF"));
    for (int round = 0; round < 1_000; round++) {
      assertThat(mutator.next(new Random(round))).hasSizeLessThan(100);
    }
  }

  @Test
  void noiseIsNoLongerThanAllowed() {
    for (int round = 0; round < 1_000; round++) {
      assertThat(Mutator.noise(9, new Random(round))).hasSizeLessThan(10);
    }
  }
}

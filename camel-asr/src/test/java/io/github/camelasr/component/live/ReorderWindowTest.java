package io.github.camelasr.component.live;

import static io.github.camelasr.component.live.Chunks.numbered;
import static io.github.camelasr.component.live.Chunks.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.component.live.ReorderWindow.Place;
import org.junit.jupiter.api.Test;

class ReorderWindowTest {
  private final ReorderWindow window = new ReorderWindow(5, 3);

  @Test
  void theNextChunkTakesAlongThoseThatWaitedForIt() {
    window.hold(numbered(6));
    window.hold(numbered(7));

    assertThat(window.place(5)).isEqualTo(Place.NEXT);
    assertThat(numbers(window.release(numbered(5)))).containsExactly(5L, 6L, 7L);
    assertThat(window.expected()).isEqualTo(8);
    assertThat(window.hasHole()).isFalse();
  }

  @Test
  void theWindowIsAsWideAsItSays() {
    assertThat(window.place(7)).isEqualTo(Place.EARLY);
    assertThat(window.place(8)).isEqualTo(Place.BEYOND);
  }

  @Test
  void whatWaitsOrWasTakenComesTwice() {
    window.hold(numbered(6));
    window.release(numbered(5));

    assertThat(window.place(5)).isEqualTo(Place.TWICE);
    assertThat(window.place(6)).isEqualTo(Place.TWICE);
    window.hold(numbered(8));
    assertThat(window.place(8)).isEqualTo(Place.TWICE);
  }

  @Test
  void whatIsGivenUpIsNamedAndLateWhenItComes() {
    window.hold(numbered(7));

    assertThat(window.giveUp()).contains(new Missing(5, 6));
    assertThat(numbers(window.releaseHeld())).containsExactly(7L);
    assertThat(window.place(5)).isEqualTo(Place.LATE);
    assertThat(window.place(6)).isEqualTo(Place.LATE);
    assertThat(window.place(7)).isEqualTo(Place.TWICE);
    assertThat(window.place(8)).isEqualTo(Place.NEXT);
  }

  @Test
  void nothingIsGivenUpWhereNothingWaits() {
    assertThat(window.giveUp()).isEmpty();
    assertThat(window.releaseHeld()).isEmpty();
    assertThat(window.expected()).isEqualTo(5);
  }

  @Test
  void aLossOfLongAgoIsForgotten() {
    long next = 5;
    for (int i = 0; i < 65; i++) {
      window.hold(numbered(next + 1));
      window.giveUp();
      window.releaseHeld();
      next += 2;
    }

    assertThat(window.place(5)).isEqualTo(Place.TWICE);
    assertThat(window.place(7)).isEqualTo(Place.LATE);
  }

  @Test
  void whatIsClearedIsHandedBackInOrder() {
    window.hold(numbered(7));
    window.hold(numbered(6));

    assertThat(numbers(window.clear())).containsExactly(6L, 7L);
    assertThat(window.hasHole()).isFalse();
  }
}

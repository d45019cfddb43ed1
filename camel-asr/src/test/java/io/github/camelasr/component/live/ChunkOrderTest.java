package io.github.camelasr.component.live;

import static io.github.camelasr.component.live.Chunks.numbered;
import static io.github.camelasr.component.live.Chunks.unnumbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.component.LiveCommand;
import io.github.camelasr.component.live.ChunkOrder.Admission;
import io.github.camelasr.component.live.ChunkOrder.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkOrderTest {
  private final ChunkOrder order = new ChunkOrder(new ReorderWindow(0, 4));

  @Test
  void anEarlyChunkHasItsTurnWhenTheMissingOneHasCome() {
    assertThat(order.admit(numbered(1))).isEqualTo(Admission.HELD);
    assertThat(order.hole()).hasValue(0);

    assertThat(numbers(order.admit(numbered(0)).turns())).containsExactly(0L, 1L);
    assertThat(order.hole()).isEmpty();
  }

  @Test
  void aChunkThatComesTwiceNeedsNoTurn() {
    order.admit(numbered(0));

    assertThat(order.admit(numbered(0)).isRepeat()).isTrue();
    assertThat(order.isOver(0)).isTrue();
    assertThat(order.isOver(1)).isFalse();
  }

  @Test
  void theFirstChunkAfterAHoleTellsWhatIsMissing() {
    order.admit(numbered(2));
    order.admit(numbered(3));
    List<Turn> turns = order.giveUp(0);

    assertThat(numbers(turns)).containsExactly(2L, 3L);
    assertThat(turns.get(0).before()).contains(new Missing(0, 1));
    assertThat(turns.get(1).before()).isEmpty();
  }

  @Test
  void aHoleThatHasClosedMeanwhileIsNotGivenUp() {
    order.admit(numbered(1));
    order.admit(numbered(0));
    order.admit(numbered(3));

    assertThat(order.giveUp(0)).isEmpty();
    assertThat(order.hole()).hasValue(2);
  }

  @Test
  void theEndWithoutANumberGivesUpAllThatIsMissing() {
    order.admit(numbered(1));
    order.admit(numbered(3));
    List<Turn> turns = order.admit(unnumbered(LiveCommand.END)).turns();

    assertThat(numbers(turns)).containsExactly(1L, 3L, -1L);
  }

  @Test
  void twoChunksAtOnceWithoutNumbersAreRefused() {
    Chunk first = unnumbered(LiveCommand.AUDIO);
    order.admit(first);

    assertThatThrownBy(() -> order.admit(unnumbered(LiveCommand.AUDIO)))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("nothing says which is the first");
    first.answer().complete(Outcome.TAKEN);
    assertThat(order.admit(unnumbered(LiveCommand.AUDIO)).turns()).hasSize(1);
  }

  private static List<Long> numbers(List<Turn> turns) {
    return Chunks.numbers(turns.stream().map(Turn::chunk).toList());
  }
}

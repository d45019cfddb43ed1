package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import org.junit.jupiter.api.Test;

class SegmentQueueTest {
  private final SegmentQueue queue = new SegmentQueue();

  @Test
  void onlyFinalTextIsHandedOutInItsOrder() {
    put(1, SegmentState.INTERIM, "a");
    put(1, SegmentState.FINAL, "b");
    put(2, SegmentState.FINAL, "");
    put(3, SegmentState.FINAL, "c");
    queue.end(null, null);

    assertThat(queue.take().orElseThrow().text()).isEqualTo("b");
    assertThat(queue.take().orElseThrow().text()).isEqualTo("c");
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void whoReadsSlowlyIsWaitedForUntilHeHasCaughtUp() {
    for (int i = 1; i < 64; i++) {
      put(i, SegmentState.FINAL, "a");
    }
    assertThat(queue.room().toCompletableFuture()).isDone();
    put(64, SegmentState.FINAL, "a");
    var room = queue.room().toCompletableFuture();
    for (int i = 0; i < 32; i++) {
      assertThat(room).isNotDone();
      queue.take();
    }
    queue.take();

    assertThat(room).isDone();
  }

  @Test
  void aFailureIsToldAfterWhatWasRight() {
    put(1, SegmentState.FINAL, "a");
    queue.end(new IllegalStateException("torn"), null);

    assertThat(queue.take()).isPresent();
    assertThatThrownBy(queue::take)
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("the audio cannot be read")
        .hasMessageContaining("torn");
  }

  @Test
  void whenNobodyReadsNobodyIsWaitedFor() {
    for (int i = 1; i <= 64; i++) {
      put(i, SegmentState.FINAL, "a");
    }
    var room = queue.room().toCompletableFuture();
    queue.close();
    put(65, SegmentState.FINAL, "a");

    assertThat(room).isDone();
    assertThat(queue.take()).isEmpty();
  }

  private void put(int key, SegmentState state, String text) {
    SegmentId id = new SegmentId(1, key);
    Segment segment = new Segment(id, text, MediaTime.UNKNOWN, MediaTime.UNKNOWN, state);
    queue.onEvent(Revision.put(key, segment));
  }
}

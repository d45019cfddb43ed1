package io.github.camelasr.tck.internal.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static Segment segment(int attempt, long key, MediaTime start, MediaTime end) {
    return new Segment(new SegmentId(attempt, key), "text", start, end, SegmentState.FINAL);
  }

  private static Segment segment(int attempt, long key, long start, long end) {
    return segment(attempt, key, MediaTime.at(start), MediaTime.at(end));
  }

  @Test
  void dialoguesThatFollowEachOtherAreWhole() {
    List<Segment> segments =
        List.of(segment(1, 1, 0, 900), segment(1, 2, 800, 1_000), segment(2, 1, 1_000, 1_500));

    assertThatCode(() -> Wording.isWhole(segments)).doesNotThrowAnyException();
  }

  @Test
  void twoDialoguesThatTellOfTheSameAudioAreNot() {
    List<Segment> segments = List.of(segment(1, 1, 0, 1_000), segment(2, 1, 500, 1_500));

    assertThatThrownBy(() -> Wording.isWhole(segments))
        .isInstanceOf(Breach.class)
        .hasMessage("'text' at 500 ms overlaps 'text' up to 1000 ms");
  }

  @Test
  void timesThatAreOnlyKnownWithinBoundsMayTouch() {
    List<Segment> segments =
        List.of(
            segment(1, 1, MediaTime.between(0, 2_000), MediaTime.between(0, 2_000)),
            segment(2, 1, MediaTime.between(1_000, 3_000), MediaTime.between(1_000, 3_000)));

    assertThatCode(() -> Wording.isWhole(segments)).doesNotThrowAnyException();
  }

  @Test
  void textThatMayStillChangeIsNotWhole() {
    List<Segment> segments = List.of(segment(1, 1, 0, 900).in(SegmentState.STABLE));

    assertThatThrownBy(() -> Wording.isWhole(segments)).hasMessage("'text' is not final");
  }
}

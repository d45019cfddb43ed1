package io.github.camelasr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final Gap LOST = new Gap(1_000, 1_250, Gap.Cause.FAILED);

  @Test
  void aClosedSessionLeavesItsTextSegmentsAndFigures() {
    TranscriptBuilder builder = new TranscriptBuilder();
    Segment segment =
        new Segment(
            new SegmentId(1, 0), "好。", MediaTime.at(0), MediaTime.at(900), SegmentState.FINAL);
    builder.onEvent(Revision.put(1, segment));
    builder.onEvent(LOST);
    builder.onEvent(new SessionClosed(report(), Optional.empty()));

    Transcript transcript = builder.transcript();

    assertThat(transcript.text()).isEqualTo("好。");
    assertThat(transcript.segments()).containsExactly(segment);
    assertThat(transcript.gaps()).containsExactly(LOST);
    assertThat(transcript.durationMs()).isEqualTo(1_250);
  }

  @Test
  void aRunningSessionHasNoTranscriptYet() {
    assertThatThrownBy(new TranscriptBuilder()::transcript)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the session has not ended");
  }

  private static SessionReport report() {
    Ledger ledger = new Ledger(16_000, 20_000, 16_000, 0, 0, 4_000, 0);
    return new SessionReport("some", Instant.EPOCH, ledger, 40_000, List.of(LOST), List.of());
  }
}

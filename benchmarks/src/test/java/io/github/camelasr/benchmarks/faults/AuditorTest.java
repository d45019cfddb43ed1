package io.github.camelasr.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AttemptStarted;
import io.github.camelasr.api.Committed;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bench would notice. */
class AuditorTest {
  private final Findings findings = new Findings();
  private final Auditor auditor =
      new Auditor(findings, new Ear(new Speech(Duration.ofSeconds(30), 1), findings));
  private long ordinal;

  @Test
  void aSegmentThatComesBackIsFound() {
    put(1, SegmentState.INTERIM);
    remove(1);
    put(1, SegmentState.INTERIM);

    assertFound("came back");
  }

  @Test
  void aSegmentThatChangesAfterItIsFinalIsFound() {
    put(1, SegmentState.FINAL);
    put(1, SegmentState.STABLE);

    assertFound("came back");
  }

  @Test
  void anAttemptThatHearsAgainWhatIsSettledIsFound() {
    auditor.onEvent(new AttemptStarted(1, "toy", 0, AttemptStarted.Reason.FIRST));
    auditor.onEvent(new Committed(5_000));
    auditor.onEvent(new AttemptStarted(2, "toy", 4_000, AttemptStarted.Reason.RETRY));

    assertFound("hears again");
  }

  @Test
  void aGapThatDoesNotFollowTheWatermarkIsFound() {
    auditor.onEvent(new Committed(5_000));
    auditor.onEvent(new Gap(6_000, 7_000, Gap.Cause.FAILED));

    assertFound("at watermark 5000");
  }

  @Test
  void booksThatSaySomethingElseThanTheEventsAreFound() {
    auditor.onEvent(new Committed(5_000));
    auditor.check(new Ledger(16_000, 100_000, 79_000, 0, 0, 0, 0));

    assertFound("at watermark 5000");
  }

  @Test
  void textThatNeverBecomesFinalAndLostAudioWithoutAGapAreFound() {
    put(1, SegmentState.STABLE);
    close(new Ledger(16_000, 16_000, 0, 0, 0, 16_000, 0));

    assertThat(findings.sentences())
        .anyMatch(sentence -> sentence.contains("never became final"))
        .anyMatch(sentence -> sentence.contains("gaps of 0 ms"));
  }

  @Test
  void anEventAfterTheEndIsFound() {
    close(new Ledger(16_000, 0, 0, 0, 0, 0, 0));
    auditor.onEvent(new Committed(0));

    assertFound("after the end");
  }

  private void close(Ledger ledger) {
    SessionReport report = new SessionReport("toy", Instant.EPOCH, ledger, 0, List.of(), List.of());
    auditor.onEvent(new SessionClosed(report, Optional.empty()));
  }

  private void put(long key, SegmentState state) {
    MediaTime unknown = MediaTime.UNKNOWN;
    Segment segment = new Segment(new SegmentId(1, key), "x", unknown, unknown, state);
    auditor.onEvent(Revision.put(++ordinal, segment));
  }

  private void remove(long key) {
    auditor.onEvent(Revision.remove(++ordinal, new Revision.KeyRange(1, key, key)));
  }

  private void assertFound(String words) {
    assertThat(findings.sentences()).singleElement().asString().contains(words);
  }
}

package io.github.camelasr.component.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.component.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventMailboxTest {
  private final EventMailbox mailbox = new EventMailbox();

  @Test
  void interimTextThatWaitsIsReplacedByNewerText() {
    put(1, SegmentState.INTERIM, "to");
    put(1, SegmentState.INTERIM, "today");

    assertThat(mailbox.size()).isEqualTo(1);
    assertThat(told()).containsExactly("INTERIM 1.1 today []");
  }

  @Test
  void finalTextIsNeverSkipped() {
    put(1, SegmentState.INTERIM, "to");
    put(1, SegmentState.FINAL, "today");
    put(2, SegmentState.FINAL, "tomorrow");

    assertThat(told()).containsExactly("FINAL 1.1 today []", "FINAL 1.2 tomorrow []");
  }

  @Test
  void whatTheReaderKnowsIsTakenAway() {
    put(1, SegmentState.INTERIM, "to");
    assertThat(told()).hasSize(1);
    put(2, SegmentState.INTERIM, "today", 1);

    assertThat(told()).containsExactly("INTERIM 1.2 today [1.1]");
  }

  @Test
  void whatTheReaderNeverKnewIsNotTakenAway() {
    put(1, SegmentState.INTERIM, "to");
    put(2, SegmentState.INTERIM, "today", 1);

    assertThat(told()).containsExactly("INTERIM 1.2 today []");
  }

  @Test
  void aRetractionOfWhatNobodyKnowsIsNotTold() {
    put(1, SegmentState.INTERIM, "to");
    mailbox.put(LiveEvent.text("call", null, List.of(new SegmentId(1, 1))));

    assertThat(told()).isEmpty();
    assertThat(mailbox.size()).isZero();
  }

  @Test
  void aRetractionOutlivesTheInterimThatCarriedIt() {
    put(1, SegmentState.INTERIM, "to");
    assertThat(told()).hasSize(1);
    put(2, SegmentState.INTERIM, "tod", 1);
    put(2, SegmentState.INTERIM, "today");

    assertThat(told()).containsExactly("INTERIM 1.2 today [1.1]");
  }

  @Test
  void otherEventsKeepTheirPlace() {
    mailbox.put(begin());
    put(1, SegmentState.INTERIM, "to");
    mailbox.put(new LiveEvent("call", EventKind.SESSION_ENDED, end()));
    put(1, SegmentState.INTERIM, "again");

    assertThat(told())
        .containsExactly(
            "SESSION_STARTED", "INTERIM 1.1 to []", "SESSION_ENDED", "INTERIM 1.1 again []");
  }

  private static LiveEvent begin() {
    return new LiveEvent("call", EventKind.SESSION_STARTED, new LiveEvent.Begin());
  }

  private static LiveEvent.End end() {
    return new LiveEvent.End(null, Optional.empty());
  }

  private void put(int key, SegmentState state, String text, int... removed) {
    Segment segment =
        new Segment(new SegmentId(1, key), text, MediaTime.UNKNOWN, MediaTime.UNKNOWN, state);
    List<SegmentId> gone = new ArrayList<>();
    for (int id : removed) {
      gone.add(new SegmentId(1, id));
    }
    mailbox.put(LiveEvent.text("call", segment, gone));
  }

  /** Everything that waits, in short. */
  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (var next = mailbox.take(); next.isPresent(); next = mailbox.take()) {
      told.add(inShort(next.get()));
    }
    return told;
  }

  private static String inShort(LiveEvent event) {
    if (event.content() instanceof LiveEvent.Text text && text.segment() != null) {
      Segment segment = text.segment();
      return event.kind() + " " + segment.id() + " " + segment.text() + " " + text.removed();
    }
    return event.kind().toString();
  }
}

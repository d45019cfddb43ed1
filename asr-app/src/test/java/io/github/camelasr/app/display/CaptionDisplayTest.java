package io.github.camelasr.app.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Revision;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaptionDisplayTest {
  private static final String CLEAR = "\r\033[K";

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);

  @Test
  void settledTextIsFirmAndTheRestPale() {
    try (CaptionDisplay captions = new CaptionDisplay(terminal, 40)) {
      captions.onEvent(put(1, 1, "今天", SegmentState.STABLE));
      captions.onEvent(put(2, 2, "天气", SegmentState.INTERIM));

      awaitShown(CLEAR + "今天\033[2m天气\033[0m");
    }
  }

  @Test
  void aCorrectionReplacesTheLine() {
    try (CaptionDisplay captions = new CaptionDisplay(terminal, 40)) {
      captions.onEvent(put(1, 1, "天汽", SegmentState.INTERIM));
      awaitShown("天汽");
      captions.onEvent(put(2, 1, "天气", SegmentState.STABLE));

      awaitShown(CLEAR + "天气\033[2m\033[0m");
    }
  }

  @Test
  void aLongTextShowsItsEndOnOneLine() {
    try (CaptionDisplay captions = new CaptionDisplay(terminal, 7)) {
      captions.onEvent(put(1, 1, "一二三四", SegmentState.STABLE));
      captions.onEvent(put(2, 2, "五", SegmentState.INTERIM));

      awaitShown(CLEAR + "三四\033[2m五\033[0m");
    }
  }

  @Test
  void closingLeavesACleanLine() {
    try (CaptionDisplay captions = new CaptionDisplay(terminal, 40)) {
      captions.onEvent(put(1, 1, "天气", SegmentState.STABLE));
    }

    assertThat(shown()).contains("天气").endsWith(CLEAR);
  }

  private void awaitShown(String part) {
    await().until(() -> shown().contains(part));
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  private static Revision put(long ordinal, long key, String text, SegmentState state) {
    return Revision.put(
        ordinal,
        new Segment(new SegmentId(1, key), text, MediaTime.UNKNOWN, MediaTime.UNKNOWN, state));
  }
}

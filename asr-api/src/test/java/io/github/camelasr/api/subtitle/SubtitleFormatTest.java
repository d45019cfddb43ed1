package io.github.camelasr.api.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleFormatTest {
  private static final List<SubtitleCue> CUES =
      List.of(
          new SubtitleCue(300, 3_036, List.of("大家早上好，", "我们开会。"), null),
          new SubtitleCue(3_723_004, 3_725_000, List.of("1 < 2 & 3 --> 4"), "A>B"));

  @Test
  void subRipNumbersItsCuesAndWritesACommaBeforeMilliseconds() {
    assertThat(SubtitleFormat.SRT.format(CUES))
        .isEqualTo(
            """
            1
            00:00:00,300 --> 00:00:03,036
            大家早上好，
            我们开会。

            2
            01:02:03,004 --> 01:02:05,000
            1 < 2 & 3 --> 4

            """);
  }

  @Test
  void webVttEscapesMarkupAndNamesTheSpeaker() {
    assertThat(SubtitleFormat.VTT.format(CUES))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.300 --> 00:00:03.036
            大家早上好，
            我们开会。

            01:02:03.004 --> 01:02:05.000
            <v A&gt;B>1 &lt; 2 &amp; 3 --&gt; 4

            """);
  }

  @Test
  void noCuesAreAnEmptySubRipAndABareWebVttFile() {
    assertThat(SubtitleFormat.SRT.format(List.of())).isEmpty();
    assertThat(SubtitleFormat.VTT.format(List.of())).isEqualTo("WEBVTT\n\n");
  }

  @Test
  void aCueNeedsALineAndATimeThatRunsForward() {
    assertThatThrownBy(() -> new SubtitleCue(5, 5, List.of("x"), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bad cue: 5..5");
    assertThatThrownBy(() -> new SubtitleCue(0, 5, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cue must have a line");
  }
}

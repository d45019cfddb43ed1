package io.github.camelasr.api.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentDetails;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
  private static final MediaTime UNKNOWN = MediaTime.UNKNOWN;
  private int key;

  @Test
  void noTextGivesNoCue() {
    assertThat(Subtitles.of(List.of(), 1_000)).isEmpty();
    assertThat(Subtitles.of(List.of(timed(" ", 0, 900)), 1_000)).isEmpty();
  }

  @Test
  void everySentenceIsACueWithTheTimesOfItsSegment() {
    assertThat(
            Subtitles.of(
                List.of(timed("大家早上好。", 300, 3_036), timed("我们开会！", 5_736, 8_685)), 10_000))
        .containsExactly(
            new SubtitleCue(300, 3_036, List.of("大家早上好。"), null),
            new SubtitleCue(5_736, 8_685, List.of("我们开会！"), null));
  }

  @Test
  void punctuationAtTheHeadOfASegmentStaysWithTheSentenceItEnds() {
    assertThat(Subtitles.of(List.of(timed("今天天气", 0, 1_000), timed("。明天", 1_800, 2_400)), 3_000))
        .containsExactly(
            new SubtitleCue(0, 1_000, List.of("今天天气。"), null),
            new SubtitleCue(1_800, 2_400, List.of("明天"), null));
  }

  @Test
  void wordTimesWinOverTimesOfTheSegment() {
    Segment segment =
        segment(
            "Hello there. Good bye!",
            MediaTime.between(0, 9_000),
            MediaTime.between(0, 9_000),
            null,
            word("Hello", 100, 500),
            word("there", 520, 900),
            new Word(".", UNKNOWN, UNKNOWN),
            word("Good", 4_000, 4_300),
            word("bye", 4_350, 4_800));

    assertThat(Subtitles.of(List.of(segment), 9_000))
        .containsExactly(
            new SubtitleCue(100, 900, List.of("Hello there."), null),
            new SubtitleCue(4_000, 4_800, List.of("Good bye!"), null));
  }

  @Test
  void aPauseEndsACueWithoutPunctuation() {
    Segment segment =
        segment(
            "今天明天",
            MediaTime.at(0),
            MediaTime.at(4_000),
            null,
            word("今天", 0, 500),
            word("明天", 3_500, 4_000));

    assertThat(Subtitles.of(List.of(segment), 4_000))
        .extracting(SubtitleCue::lines)
        .containsExactly(List.of("今天"), List.of("明天"));
  }

  @Test
  void longTextIsCutAfterAClauseAndLaidOutOnTwoLines() {
    String text = "the quick brown fox jumps over the lazy dog, ".repeat(2) + "and runs far away";

    assertThat(Subtitles.of(List.of(timed(text, 0, 6_000)), 6_000))
        .extracting(SubtitleCue::lines)
        .containsExactly(
            List.of("the quick brown fox", "jumps over the lazy dog,"),
            List.of("the quick brown fox jumps over", "the lazy dog, and runs far away"));
  }

  @Test
  void aLineHoldsTwentyIdeographs() {
    assertThat(Subtitles.of(List.of(timed("字".repeat(20), 0, 4_000)), 4_000))
        .extracting(SubtitleCue::lines)
        .containsExactly(List.of("字".repeat(20)));
    assertThat(Subtitles.of(List.of(timed("字".repeat(22), 0, 4_000)), 4_000))
        .extracting(SubtitleCue::lines)
        .containsExactly(List.of("字".repeat(11), "字".repeat(11)));
  }

  @Test
  void aWordOfTheVendorIsNotCut() {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      words.add(word("马铃薯", i * 400L, i * 400L + 400));
    }
    Segment segment =
        segment(
            "马铃薯".repeat(9),
            MediaTime.at(0),
            MediaTime.at(3_600),
            null,
            words.toArray(Word[]::new));

    assertThat(Subtitles.of(List.of(segment), 3_600))
        .extracting(SubtitleCue::lines)
        .containsExactly(List.of("马铃薯".repeat(4), "马铃薯".repeat(5)));
  }

  @Test
  void textWithoutAnyTimeIsSpreadOverItsBounds() {
    MediaTime bounds = MediaTime.between(1_000, 5_000);

    assertThat(
            Subtitles.of(
                List.of(
                    segment("一二三四。", bounds, bounds, null), segment("五六七八。", bounds, bounds, null)),
                9_000))
        .containsExactly(
            new SubtitleCue(1_000, 3_000, List.of("一二三四。"), null),
            new SubtitleCue(3_000, 5_000, List.of("五六七八。"), null));
  }

  @Test
  void boundsThatDoNotOverlapAreKeptApart() {
    MediaTime first = MediaTime.between(0, 2_000);
    MediaTime second = MediaTime.between(3_500, 6_000);

    assertThat(
            Subtitles.of(
                List.of(
                    segment("一二三四。", first, first, null), segment("五六七八。", second, second, null)),
                9_000))
        .containsExactly(
            new SubtitleCue(0, 2_000, List.of("一二三四。"), null),
            new SubtitleCue(3_500, 6_000, List.of("五六七八。"), null));
  }

  @Test
  void unknownTimesFillTheAudio() {
    assertThat(Subtitles.of(List.of(segment("好。", UNKNOWN, UNKNOWN, null)), 1_500))
        .containsExactly(new SubtitleCue(0, 1_500, List.of("好。"), null));
  }

  @Test
  void anUnknownEndIsTheNextBeginningOrWhatSlowSpeechTakes() {
    MediaTime open = MediaTime.between(0, 60_000);

    assertThat(
            Subtitles.of(
                List.of(
                    segment("一。", MediaTime.at(0), open, null),
                    segment("二。", MediaTime.at(900), open, null)),
                60_000))
        .containsExactly(
            new SubtitleCue(0, 900, List.of("一。"), null),
            new SubtitleCue(900, 1_820, List.of("二。"), null));
  }

  @Test
  void noCueStandsForEver() {
    MediaTime somewhere = MediaTime.between(10_000, 60_000);

    assertThat(Subtitles.of(List.of(segment("一。", somewhere, somewhere, null)), 60_000))
        .containsExactly(new SubtitleCue(10_000, 17_000, List.of("一。"), null));
  }

  @Test
  void anotherSpeakerBeginsAnotherCue() {
    assertThat(
            Subtitles.of(
                List.of(
                    segment("对", MediaTime.at(0), MediaTime.at(400), "1"),
                    segment("不对", MediaTime.at(400), MediaTime.at(900), "2")),
                1_000))
        .containsExactly(
            new SubtitleCue(0, 400, List.of("对"), "1"),
            new SubtitleCue(400, 900, List.of("不对"), "2"));
  }

  @Test
  void timesThatRunBackwardsOrBeyondTheAudioStillGiveCuesInOrder() {
    assertThat(
            Subtitles.of(
                List.of(timed("一。", 500, 800), timed("二。", 100, 300), timed("三。", 9_000, 9_900)),
                1_000))
        .containsExactly(
            new SubtitleCue(500, 800, List.of("一。"), null),
            new SubtitleCue(800, 801, List.of("二。"), null),
            new SubtitleCue(1_000, 1_001, List.of("三。"), null));
  }

  @Test
  void anythingAtAllGivesOrderedCuesOfTwoShortLinesAndLosesNoText() {
    Random random = new Random(20_261_121);
    for (int run = 0; run < 2_000; run++) {
      List<Segment> segments = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        segments.add(segment(randomText(random), randomTime(random), randomTime(random), null));
      }
      List<SubtitleCue> cues = Subtitles.of(segments, 30_000);

      long end = 0;
      StringBuilder shown = new StringBuilder();
      for (SubtitleCue cue : cues) {
        assertThat(cue.startMs()).isGreaterThanOrEqualTo(end);
        assertThat(cue.lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(cue.lines())
            .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(TextWidth.LINE));
        end = cue.endMs();
        cue.lines().forEach(shown::append);
      }
      StringBuilder said = new StringBuilder();
      segments.forEach(segment -> said.append(segment.text()));
      assertThat(shown.toString().replaceAll("\\s", ""))
          .isEqualTo(said.toString().replaceAll("\\s", ""));
    }
  }

  private static String randomText(Random random) {
    String[] parts = {"字", "好", "word", "a", " ", "，", "。", ".", "\n", "「", "」", "3.14", "𠀀", "—"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return random.nextInt(10) == 0 ? "x".repeat(100) : text.toString();
  }

  private static MediaTime randomTime(Random random) {
    long from = random.nextInt(40_000);
    return switch (random.nextInt(3)) {
      case 0 -> MediaTime.at(from);
      case 1 -> MediaTime.between(from, from + random.nextInt(9_000));
      default -> UNKNOWN;
    };
  }

  private Segment timed(String text, long startMs, long endMs) {
    return segment(text, MediaTime.at(startMs), MediaTime.at(endMs), null);
  }

  private Segment segment(
      String text, MediaTime start, MediaTime end, @Nullable String speaker, Word... words) {
    SegmentDetails details =
        new SegmentDetails(List.of(words), List.of(), speaker, null, OptionalDouble.empty(), null);
    return new Segment(
        new SegmentId(1, key++), text, start, end, SegmentState.FINAL, false, details);
  }

  private static Word word(String text, long startMs, long endMs) {
    return new Word(text, MediaTime.at(startMs), MediaTime.at(endMs));
  }
}

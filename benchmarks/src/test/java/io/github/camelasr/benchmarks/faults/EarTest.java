package io.github.camelasr.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bench would notice. */
class EarTest {
  private final Speech speech = new Speech(Duration.ofSeconds(60), 1);
  private final Findings findings = new Findings();
  private final Ear ear = new Ear(speech, findings);

  @Test
  void allWordsOnceAtTheirTimesAreAllRight() {
    ear.take(exact(0, 1, 2));
    ear.take(exact(3, 4));
    ear.end(speech.word(4).endMs());

    assertThat(ear.missing()).isEmpty();
    assertThat(ear.duplicates()).isZero();
    assertThat(ear.worstMs()).isZero();
    assertThat(findings.count()).isZero();
  }

  @Test
  void wordsThatAreMissingAreFoundInTheMiddleAndAtTheEnd() {
    ear.take(exact(0, 1));
    ear.take(exact(4));
    ear.end(speech.word(6).endMs());

    assertThat(ear.missing()).extracting(Spoken::number).containsExactly(2, 3, 5, 6);
  }

  @Test
  void wordsThatComeTwiceAreFound() {
    ear.take(exact(0, 1, 2));
    ear.take(exact(2, 3));

    assertThat(ear.duplicates()).isEqualTo(1);
    assertThat(findings.count()).isEqualTo(1);
  }

  @Test
  void theSpeechMayBeginAnewWithoutAnyWordBeingTakenForTheOneBefore() {
    int[] all = IntStream.range(0, speech.size()).toArray();
    ear.take(exact(all));
    ear.take(segment(MediaTime.UNKNOWN, MediaTime.UNKNOWN, 0, 1));

    assertThat(ear.duplicates()).isZero();
    assertThat(ear.missing()).isEmpty();
  }

  @Test
  void aTimeThatIsOffIsMeasured() {
    Spoken word = speech.word(0);
    ear.take(segment(MediaTime.at(word.startMs() + 150), MediaTime.at(word.endMs()), 0));

    assertThat(ear.worstMs()).isEqualTo(150);
  }

  @Test
  void boundsWithoutTheTruthAreFound() {
    ear.take(segment(MediaTime.between(5_000, 6_000), MediaTime.UNKNOWN, 0));

    assertThat(findings.sentences()).singleElement().asString().contains("is not within");
  }

  private Segment exact(int... numbers) {
    MediaTime start = MediaTime.at(speech.word(numbers[0]).startMs());
    MediaTime end = MediaTime.at(speech.word(numbers[numbers.length - 1]).endMs());
    return segment(start, end, numbers);
  }

  private Segment segment(MediaTime start, MediaTime end, int... numbers) {
    String text =
        Arrays.stream(numbers)
            .mapToObj(number -> speech.word(number).text())
            .collect(Collectors.joining(" "));
    return new Segment(new SegmentId(1, numbers[0]), text, start, end, SegmentState.FINAL);
  }
}

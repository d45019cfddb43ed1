package io.github.camelasr.sandbox.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.sandbox.script.Transcript;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Audio is found in the samples wherever it begins. */
final class SampleTrackerTest {

  private static final int LENGTH = 16_000;

  private final short[] frames = noise(1);
  private final Sample sample = new Sample(Transcript.of("zh_cn"), 16_000, frames);
  private final SampleTracker tracker = new SampleTracker(new SampleIndex(List.of(sample)), 16_000);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 319, 320, 321, 7_777, LENGTH - 640})
  void anyBeginningIsFoundWithinTwoWindows(int begin) {
    feed(frames, begin, begin + 640);

    assertThat(tracker.sample()).isSameAs(sample);
    assertThat(tracker.expected()).isEqualTo(begin + 640);
    assertThat(tracker.begin()).isEqualTo(begin);
  }

  @Test
  void audioThatDepartsIsLost() {
    feed(frames, 0, 1000);
    feed(noise(2), 0, 1);

    assertThat(tracker.sample()).isNull();
    assertThat(tracker.changes()).isEqualTo(2);
  }

  @Test
  void aJumpInsideASampleIsFollowed() {
    feed(frames, 0, 1000);
    feed(frames, 5000, 6000);

    assertThat(tracker.sample()).isSameAs(sample);
    assertThat(tracker.begin()).isEqualTo(5000);
  }

  @Test
  void silenceIsNoPlaceInASample() {
    short[] silent = new short[LENGTH];
    SampleTracker other =
        new SampleTracker(
            new SampleIndex(List.of(new Sample(Transcript.of("zh_cn"), 16_000, silent))), 16_000);
    for (short frame : silent) {
      other.next(frame);
    }

    assertThat(other.sample()).isNull();
  }

  @Test
  void theSameFramesAtAnotherRateAreAnotherSound() {
    SampleTracker slow = new SampleTracker(new SampleIndex(List.of(sample)), 8_000);
    for (short frame : frames) {
      slow.next(frame);
    }

    assertThat(slow.sample()).isNull();
  }

  private void feed(short[] audio, int from, int to) {
    for (int i = from; i < to; i++) {
      tracker.next(audio[i]);
    }
  }

  private static short[] noise(long seed) {
    Random random = new Random(seed);
    short[] noise = new short[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      noise[i] = (short) random.nextInt();
    }
    return noise;
  }
}

package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.speech.SampleIndex.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a stream of audio through the samples: finds the place, stays with it, notices when the
 * audio departs.
 */
final class SampleTracker {

  private final SampleIndex index;
  private final int sampleRateHz;
  private final RollingHash window = new RollingHash();
  private @Nullable Sample sample;
  private int expected;
  private int begin;
  private int changes;

  SampleTracker(SampleIndex index, int sampleRateHz) {
    this.index = index;
    this.sampleRateHz = sampleRateHz;
  }

  /** Hears one frame. */
  void next(short frame) {
    Sample followed = sample;
    if (followed != null && expected < followed.length() && followed.frame(expected) == frame) {
      expected++;
      return;
    }
    if (followed != null) {
      sample = null;
      changes++;
      window.clear();
    }
    search(frame);
  }

  private void search(short frame) {
    window.add(frame);
    if (!window.isTelling()) {
      return;
    }
    Optional<Place> found = index.find(window, sampleRateHz);
    if (found.isPresent()) {
      Place place = found.get();
      sample = place.sample();
      changes++;
      expected = place.frame() + RollingHash.WINDOW;
      long unmatched = Math.min(window.count() - RollingHash.WINDOW, RollingHash.WINDOW - 1L);
      begin = place.frame() - (int) Math.min(unmatched, place.frame());
    }
  }

  /** Returns the sample that the audio is in, null if it is in none. */
  @Nullable Sample sample() {
    return sample;
  }

  /** Returns how often the audio entered or left a sample. */
  int changes() {
    return changes;
  }

  /** Returns the frame of the sample at which the audio entered it. */
  int begin() {
    return begin;
  }

  /** Returns the frame of the sample that comes next. */
  int expected() {
    return expected;
  }
}

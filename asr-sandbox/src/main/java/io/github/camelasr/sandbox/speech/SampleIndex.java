package io.github.camelasr.sandbox.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a piece of audio in the samples, wherever it was cut: every sample is hashed at the
 * multiples of the window, and a listener hashes the window at every frame, so that it meets one of
 * them within two windows.
 */
public final class SampleIndex {

  /**
   * A place in a sample.
   *
   * @param sample the sample
   * @param frame index of a frame
   */
  record Place(Sample sample, int frame) {}

  private final Map<Long, Place> places = new HashMap<>();

  /** Makes an index; of two places that sound alike the first counts. */
  SampleIndex(List<Sample> samples) {
    samples.forEach(this::add);
  }

  private void add(Sample sample) {
    RollingHash hash = new RollingHash();
    for (int i = 0; i < sample.length(); i++) {
      hash.add(sample.frame(i));
      if ((i + 1) % RollingHash.WINDOW == 0 && hash.isTelling()) {
        places.putIfAbsent(hash.hash(), new Place(sample, i + 1 - RollingHash.WINDOW));
      }
    }
  }

  /** Returns where the window begins in a sample of that rate. */
  Optional<Place> find(RollingHash window, int sampleRateHz) {
    return Optional.ofNullable(places.get(window.hash()))
        .filter(place -> place.sample().sampleRateHz() == sampleRateHz)
        .filter(place -> window.matches(place.sample(), place.frame()));
  }
}

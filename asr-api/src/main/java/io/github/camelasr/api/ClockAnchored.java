package io.github.camelasr.api;

import java.time.Instant;
import java.util.Objects;

/**
 * Ties the media clock to the wall clock: the audio at {@code mediaMs} was taken from the caller at
 * {@code wall}. Holds for all audio from there to the next anchor; another one comes after the
 * caller has paused.
 *
 * @param mediaMs a moment on the media clock
 * @param wall the same moment by this machine's clock
 */
public record ClockAnchored(long mediaMs, Instant wall) implements AsrEvent {

  /** Checks that nothing is missing. */
  public ClockAnchored {
    Objects.requireNonNull(wall, "wall");
  }

  /**
   * A moment on the media clock by the wall clock.
   *
   * @param ms milliseconds since the first frame of the session, not before {@code mediaMs}
   * @return the moment
   */
  public Instant at(long ms) {
    return wall.plusMillis(ms - mediaMs);
  }
}

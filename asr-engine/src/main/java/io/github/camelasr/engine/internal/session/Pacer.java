package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.spi.Rules.Pace;
import io.github.camelasr.engine.Speed;

/**
 * When the next chunk is due, on an absolute schedule for the whole session: what one chunk is late
 * does not delay the next, and a new attempt catches up with the schedule no faster than the
 * vendor's catch-up ratio.
 */
final class Pacer {
  private final Pace pace;
  private final boolean unpaced;
  private final double nanosPerFrame;
  private long anchor;
  private boolean started;
  private long notBefore;

  Pacer(Pace pace, boolean unpaced, int sampleRateHz) {
    this.pace = pace;
    this.unpaced = unpaced;
    this.nanosPerFrame = 1e9 / sampleRateHz;
  }

  /** The pacer of a session. */
  static Pacer of(SessionSetup setup) {
    Pace pace = setup.plan().rules().pace();
    boolean unpaced = setup.policy().speed() == Speed.MAX;
    return new Pacer(pace, unpaced, setup.source().sampleRateHz());
  }

  /** When the chunk that begins at a frame may be sent. */
  long due(long frame, long now) {
    if (unpaced) {
      return now;
    }
    if (!started) {
      started = true;
      anchor = now - (long) (frame * nanosPerFrame / pace.live());
    }
    return Math.max(anchor + (long) (frame * nanosPerFrame / pace.live()), notBefore);
  }

  /** Notes that a chunk was sent. */
  void sent(long frames, long now) {
    notBefore = now + (long) (frames * nanosPerFrame / pace.catchUp());
  }
}

package io.github.camelasr.engine.internal.session;

/**
 * Maps one vendor's milliseconds to frames of the source. Everything is counted in frames;
 * milliseconds are derived, always rounded down.
 *
 * @param start the first frame of the attempt
 * @param sampleRateHz frames a second of the source
 */
record AttemptClock(long start, int sampleRateHz) {

  /** The frame at a vendor's time. */
  long frame(long vendorMs) {
    return start + vendorMs * sampleRateHz / 1_000;
  }

  /** A vendor's time on the media clock. */
  long mediaMs(long vendorMs) {
    return ms(frame(vendorMs));
  }

  /** The frame at a time on the media clock. */
  long sourceFrame(long mediaMs) {
    return mediaMs * sampleRateHz / 1_000;
  }

  /** A frame on the media clock. */
  long ms(long frame) {
    return frame * 1_000 / sampleRateHz;
  }
}

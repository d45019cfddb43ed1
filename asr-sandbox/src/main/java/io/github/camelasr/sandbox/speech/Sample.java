package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Transcript;

/** A recording with its transcript. The array belongs to the sample and is never written. */
final class Sample {

  private final Transcript transcript;
  private final int sampleRateHz;
  private final short[] frames;

  Sample(Transcript transcript, int sampleRateHz, short[] frames) {
    this.transcript = transcript;
    this.sampleRateHz = sampleRateHz;
    this.frames = frames;
  }

  Transcript transcript() {
    return transcript;
  }

  int sampleRateHz() {
    return sampleRateHz;
  }

  int length() {
    return frames.length;
  }

  short frame(int index) {
    return frames[index];
  }

  long ms(long frame) {
    return frame * 1000 / sampleRateHz;
  }
}

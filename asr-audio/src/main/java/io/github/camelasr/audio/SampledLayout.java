package io.github.camelasr.audio;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;

/**
 * Uncompressed audio as a header describes it.
 *
 * @param coding how a sample is written
 * @param sampleRateHz frames a second
 * @param channels samples a frame
 * @param bytes the size of the audio, or {@link #TO_THE_END}
 */
record SampledLayout(SampleCoding coding, int sampleRateHz, int channels, long bytes) {
  /** The header was written before anybody knew the size. */
  static final long TO_THE_END = Long.MAX_VALUE;

  int frameBytes() {
    return coding.bytes() * channels;
  }

  /** The format of the decoded audio; a rate or channel count out of range names the file. */
  AudioFormat decoded(String name) {
    return checked(name, sampleRateHz, channels);
  }

  static AudioFormat checked(String name, long sampleRateHz, int channels) {
    if (sampleRateHz < 4_000 || sampleRateHz > 192_000) {
      throw BadAudio.of(
          name,
          "has a sample rate of " + sampleRateHz + " Hz, and only 4000 to 192000 Hz are read");
    }
    if (channels < 1 || channels > 64) {
      throw BadAudio.of(name, "has " + channels + " channels, and only 1 to 64 are read");
    }
    return new AudioFormat(AudioEncoding.PCM_S16LE, (int) sampleRateHz, channels);
  }
}

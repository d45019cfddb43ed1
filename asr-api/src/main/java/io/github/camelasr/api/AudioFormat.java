package io.github.camelasr.api;

import java.util.Locale;
import java.util.Objects;

/**
 * The format of an audio stream.
 *
 * @param encoding how samples are coded
 * @param sampleRateHz frames a second, 4,000 to 192,000
 * @param channels samples a frame, 1 to 64, interleaved
 */
public record AudioFormat(AudioEncoding encoding, int sampleRateHz, int channels) {

  /** Checks the ranges. */
  public AudioFormat {
    Objects.requireNonNull(encoding, "encoding");
    if (sampleRateHz < 4_000 || sampleRateHz > 192_000) {
      throw new IllegalArgumentException("sampleRateHz out of 4000..192000: " + sampleRateHz);
    }
    if (channels < 1 || channels > 64) {
      throw new IllegalArgumentException("channels out of 1..64: " + channels);
    }
  }

  /**
   * Mono linear PCM, signed 16 bit, little-endian.
   *
   * @param sampleRateHz frames a second
   * @return the format
   */
  public static AudioFormat pcm16(int sampleRateHz) {
    return new AudioFormat(AudioEncoding.PCM_S16LE, sampleRateHz, 1);
  }

  /**
   * Bytes of one frame, that is one sample of every channel.
   *
   * @return the size, or 0 where audio comes in packets
   */
  public int bytesPerFrame() {
    return encoding.bytesPerSample() * channels;
  }

  @Override
  public String toString() {
    return encoding.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + " "
        + sampleRateHz
        + " Hz"
        + (channels == 1 ? " mono" : " " + channels + " channels");
  }
}

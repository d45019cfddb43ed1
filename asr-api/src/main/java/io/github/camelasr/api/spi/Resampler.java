package io.github.camelasr.api.spi;

/**
 * Converts mono linear PCM (signed 16 bit, little-endian) from one sample rate to another as a
 * stream: however the input is cut, the output is the same. Output sample k is the signal at time k
 * divided by the new rate. Not thread-safe.
 */
public interface Resampler {

  /**
   * Takes input and gives what output is ready.
   *
   * @param pcm holds the input
   * @param offset the first byte
   * @param length how many bytes, a whole number of samples
   * @return the output, possibly empty
   */
  byte[] process(byte[] pcm, int offset, int length);

  /**
   * Says that there is no more input.
   *
   * @return the rest of the output: all in all there are {@code round(inputSamples * to / from)}
   *     samples
   */
  byte[] finish();
}

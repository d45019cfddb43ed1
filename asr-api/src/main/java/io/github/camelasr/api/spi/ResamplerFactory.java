package io.github.camelasr.api.spi;

/** Makes resamplers; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface ResamplerFactory {

  /**
   * Makes a resampler.
   *
   * @param fromHz the input's sample rate
   * @param toHz the output's sample rate
   * @return a new resampler
   */
  Resampler create(int fromHz, int toHz);
}

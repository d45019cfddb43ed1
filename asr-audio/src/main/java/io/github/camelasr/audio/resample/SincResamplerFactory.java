package io.github.camelasr.audio.resample;

import io.github.camelasr.api.spi.Resampler;
import io.github.camelasr.api.spi.ResamplerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes resamplers with a windowed-sinc filter: flat within 0.01 dB up to 90 % of the lower rate's
 * band, images and aliases 95 dB down. Streams between the same two rates share one filter.
 * Thread-safe.
 */
public final class SincResamplerFactory implements ResamplerFactory {
  /** Rates are few in practice; whoever feeds in others all the time gets no ever growing cache. */
  private static final int MOST_FILTERS = 16;

  private final Map<Ratio, SincFilter> filters = new ConcurrentHashMap<>();

  /** Makes a factory with an empty cache of filters; ServiceLoader calls it. */
  public SincResamplerFactory() {}

  @Override
  public Resampler create(int fromHz, int toHz) {
    Ratio ratio = Ratio.of(fromHz, toHz);
    if (ratio.isOne()) {
      return new SameRate();
    }
    if (filters.size() >= MOST_FILTERS) {
      filters.clear();
    }
    return new SincResampler(ratio, filters.computeIfAbsent(ratio, SincFilter::new));
  }
}

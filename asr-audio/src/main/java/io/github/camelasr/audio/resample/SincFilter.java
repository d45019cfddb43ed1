package io.github.camelasr.audio.resample;

/**
 * The impulse response of a low-pass filter, a sinc under a Kaiser window, cut into phases: phase p
 * of n holds the taps for an output that lies p/n of a sample behind an input. It is immutable and
 * shared by all streams between the same two rates.
 *
 * <p>Its stop band begins at half the lower rate and is 100 dB down; its pass band ends at 45 % of
 * the lower rate. Rates without a small common ratio would need a phase for every output sample of
 * a second; they get up to 1,024 phases, between which the resampler interpolates.
 */
final class SincFilter {
  /** Zero crossings of the sinc on either side. */
  private static final int CROSSINGS = 64;

  /** With so many phases to a sample of the slower rate the error of interpolating is -118 dB. */
  private static final int FINE = 1024;

  /** Up to here every output has a phase of its own whatever the rates. */
  private static final int COARSE = 256;

  private static final double STOP_BAND_DB = 100;

  private final int half;
  private final int phases;
  private final float[][] taps;

  SincFilter(Ratio ratio) {
    double slower = Math.min(1, (double) ratio.to() / ratio.from());
    this.half = (int) Math.ceil(CROSSINGS / slower);
    this.phases = Math.min(ratio.to(), Math.max(COARSE, (int) (FINE * slower)));
    this.taps = new float[phases + 1][];
    // Kaiser's formula for the width of the transition that this many taps can make
    double transition = (STOP_BAND_DB - 7.95) / (14.36 * 2 * CROSSINGS);
    double cutOff = (1 - transition) * slower;
    for (int phase = 0; phase <= phases; phase++) {
      taps[phase] = taps((double) phase / phases, cutOff);
    }
  }

  /** Inputs on either side of an output that take part in it. */
  int half() {
    return half;
  }

  /** How many phases there are. The taps of one more are there to interpolate to. */
  int phases() {
    return phases;
  }

  /** The {@code 2 * half} taps of a phase, the first for the oldest input. */
  float[] taps(int phase) {
    return taps[phase];
  }

  private float[] taps(double fraction, double cutOff) {
    double[] exact = new double[2 * half];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      double distance = fraction + half - 1 - i;
      exact[i] = cutOff * sinc(cutOff * distance) * kaiser(distance / half);
      sum += exact[i];
    }
    float[] taps = new float[exact.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = (float) (exact[i] / sum); // a constant stays that constant in every phase
    }
    return taps;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    double beta = 0.1102 * (STOP_BAND_DB - 8.7);
    return x <= -1 || x >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
  }

  /** The modified Bessel function of the first kind and order zero, by its power series. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }
}

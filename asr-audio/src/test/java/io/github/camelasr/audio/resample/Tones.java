package io.github.camelasr.audio.resample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Makes tones and measures them. */
final class Tones {
  private Tones() {}

  static byte[] sine(double hz, int rateHz, int samples, double amplitude) {
    ByteBuffer pcm = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples; i++) {
      pcm.putShort((short) Math.round(amplitude * Math.sin(2 * Math.PI * hz * i / rateHz)));
    }
    return pcm.array();
  }

  /** The samples without the first and last quarter, where the edges of the signal are heard. */
  static double[] middle(byte[] pcm) {
    int count = pcm.length / 2;
    double[] samples = new double[count / 2];
    ByteBuffer from = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = from.getShort(2 * (count / 4 + i));
    }
    return samples;
  }

  /** Power in dB relative to a sine of that amplitude. */
  static double level(double[] samples, double amplitude) {
    double power = 0;
    for (double sample : samples) {
      power += sample * sample;
    }
    return 10 * Math.log10(power / samples.length / (amplitude * amplitude / 2) + 1e-12);
  }

  /** What a least-squares fit of one sine finds. */
  record Fit(double amplitude, double phase, double signalToNoiseDb) {
    static Fit of(double[] samples, double hz, int rateHz) {
      double w = 2 * Math.PI * hz / rateHz;
      double ss = 0, cc = 0, sc = 0, ys = 0, yc = 0;
      for (int i = 0; i < samples.length; i++) {
        double s = Math.sin(w * i);
        double c = Math.cos(w * i);
        ss += s * s;
        cc += c * c;
        sc += s * c;
        ys += samples[i] * s;
        yc += samples[i] * c;
      }
      double det = ss * cc - sc * sc;
      double a = (ys * cc - yc * sc) / det;
      double b = (yc * ss - ys * sc) / det;
      double signal = 0, noise = 0;
      for (int i = 0; i < samples.length; i++) {
        double fitted = a * Math.sin(w * i) + b * Math.cos(w * i);
        signal += fitted * fitted;
        noise += (samples[i] - fitted) * (samples[i] - fitted);
      }
      double ratio = 10 * Math.log10(signal / noise);
      return new Fit(Math.hypot(a, b), Math.atan2(b, a), ratio);
    }
  }
}

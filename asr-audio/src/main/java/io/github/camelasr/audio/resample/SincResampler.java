package io.github.camelasr.audio.resample;

import io.github.camelasr.api.spi.Resampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Filters and resamples in one step. Output k lies at input {@code k * from / to}; its taps reach
 * {@code half} inputs to either side, so output follows input by that much. Before the first and
 * behind the last input there is silence.
 */
final class SincResampler implements Resampler {
  private static final int STEP = 4096;

  private final Ratio ratio;
  private final SincFilter filter;
  private final int half;
  private final float[] window;
  private int filled;
  private long inputs;
  private long outputs;

  /** Input that the next output lies on or behind, from the start of the window. */
  private int at;

  /** How far behind, in parts of {@code ratio.to()}. */
  private int behind;

  private boolean finished;

  SincResampler(Ratio ratio, SincFilter filter) {
    this.ratio = ratio;
    this.filter = filter;
    this.half = filter.half();
    this.window = new float[2 * half + STEP];
    this.filled = half - 1; // silence before the beginning
    this.at = half - 1;
  }

  @Override
  public byte[] process(byte[] pcm, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, pcm.length);
    if (finished) {
      throw new IllegalStateException("the resampler is finished");
    }
    if (length % 2 != 0) {
      throw new IllegalArgumentException("not a whole number of samples: " + length + " bytes");
    }
    ByteBuffer in = ByteBuffer.wrap(pcm, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    inputs += length / 2;
    return run(in, ready(inputs));
  }

  @Override
  public byte[] finish() {
    if (finished) {
      throw new IllegalStateException("the resampler is finished");
    }
    finished = true;
    ByteBuffer silence = ByteBuffer.allocate(2 * (half + 2 + ratio.from() / ratio.to()));
    return run(silence, ratio.outputs(inputs));
  }

  /** How many outputs can be computed from so many inputs. */
  private long ready(long given) {
    long reach = Math.max(0, given - half);
    return (reach * ratio.to() + ratio.from() - 1) / ratio.from();
  }

  /** Takes all input and gives the outputs up to that number. */
  private byte[] run(ByteBuffer in, long upTo) {
    int count = (int) Math.max(0, upTo - outputs);
    ByteBuffer out = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
    do {
      take(in);
      while (out.hasRemaining() && at + half < filled) {
        out.putShort(sample());
        advance();
      }
    } while (in.hasRemaining());
    outputs += count;
    return out.array();
  }

  private void take(ByteBuffer in) {
    int unused = Math.min(filled, at - (half - 1));
    System.arraycopy(window, unused, window, 0, filled - unused);
    filled -= unused;
    at -= unused;
    while (in.hasRemaining() && filled < window.length) {
      window[filled++] = in.getShort();
    }
  }

  private void advance() {
    behind += ratio.from();
    at += behind / ratio.to();
    behind %= ratio.to();
  }

  private short sample() {
    long place = (long) behind * filter.phases();
    int phase = (int) (place / ratio.to());
    float sum = dot(filter.taps(phase));
    long rest = place % ratio.to();
    if (rest != 0) {
      sum += (dot(filter.taps(phase + 1)) - sum) * rest / ratio.to();
    }
    int rounded = (int) Math.floor(sum + 0.5f);
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
  }

  /** Four sums side by side, so that an addition need not wait for the one before. */
  private float dot(float[] taps) {
    int from = at - (half - 1);
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < taps.length; i += 4) {
      a += taps[i] * window[from + i];
      b += taps[i + 1] * window[from + i + 1];
      c += taps[i + 2] * window[from + i + 2];
      d += taps[i + 3] * window[from + i + 3];
    }
    for (; i < taps.length; i++) {
      a += taps[i] * window[from + i];
    }
    return (a + b) + (c + d);
  }
}

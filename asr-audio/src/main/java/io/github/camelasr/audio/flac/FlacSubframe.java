package io.github.camelasr.audio.flac;

import java.io.IOException;
import java.util.Arrays;

/** Decodes the samples of one channel of one frame, RFC 9639 section 9.2. */
final class FlacSubframe {
  private static final long[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private final FlacBits bits;
  private final long[] out;
  private final int size;

  private FlacSubframe(FlacBits bits, long[] out, int size) {
    this.bits = bits;
    this.out = out;
    this.size = size;
  }

  /** Fills the first {@code size} samples of {@code out}. */
  static void read(FlacBits bits, long[] out, int size, int bitsPerSample) throws IOException {
    new FlacSubframe(bits, out, size).read(bitsPerSample);
  }

  private void read(int bitsPerSample) throws IOException {
    if (bits.read(1) != 0) {
      throw new FlacException("a subframe with a reserved bit");
    }
    int type = (int) bits.read(6);
    int wasted = bits.read(1) == 0 ? 0 : 1 + (int) bits.readUnary(bitsPerSample);
    int width = bitsPerSample - wasted;
    if (width < 1) {
      throw new FlacException("a subframe without bits");
    }
    if (type == 0) {
      Arrays.fill(out, 0, size, bits.readSigned(width));
    } else if (type == 1) {
      verbatim(0, size, width);
    } else if (type >= 8 && type <= 12) {
      predicted(type - 8, width, FIXED[type - 8], 0);
    } else if (type >= 32) {
      linear(type - 31, width);
    } else {
      throw new FlacException("a subframe of a reserved type");
    }
    shift(wasted);
  }

  private void verbatim(int from, int to, int width) throws IOException {
    for (int i = from; i < to; i++) {
      out[i] = bits.readSigned(width);
    }
  }

  private void linear(int order, int width) throws IOException {
    checkOrder(order);
    verbatim(0, order, width);
    int precision = (int) bits.read(4) + 1;
    int shift = (int) bits.readSigned(5);
    if (precision == 16 || shift < 0) {
      throw new FlacException("a predictor with reserved values");
    }
    long[] coefficients = new long[order];
    for (int i = 0; i < order; i++) {
      coefficients[i] = bits.readSigned(precision);
    }
    residual(order);
    predict(coefficients, shift);
  }

  private void predicted(int order, int width, long[] coefficients, int shift) throws IOException {
    checkOrder(order);
    verbatim(0, order, width);
    residual(order);
    predict(coefficients, shift);
  }

  private void checkOrder(int order) throws FlacException {
    if (order > size) {
      throw new FlacException("a predictor longer than its block");
    }
  }

  /** Adds the prediction to the residual that stands in its place. */
  private void predict(long[] coefficients, int shift) {
    for (int i = coefficients.length; i < size; i++) {
      long sum = 0;
      for (int j = 0; j < coefficients.length; j++) {
        sum += coefficients[j] * out[i - 1 - j];
      }
      out[i] += sum >> shift;
    }
  }

  /** Reads the residual behind the first samples: partitions of Rice codes, section 9.2.7. */
  private void residual(int order) throws IOException {
    int method = (int) bits.read(2);
    if (method > 1) {
      throw new FlacException("a residual of a reserved kind");
    }
    int partitionOrder = (int) bits.read(4);
    int length = size >> partitionOrder;
    if (length << partitionOrder != size || length < order) {
      throw new FlacException("a residual whose partitions do not fit its block");
    }
    for (int from = order, to = length; to <= size; from = to, to += length) {
      partition(from, to, method == 0 ? 4 : 5);
    }
  }

  private void partition(int from, int to, int parameterBits) throws IOException {
    int parameter = (int) bits.read(parameterBits);
    if (parameter == (1 << parameterBits) - 1) {
      verbatim(from, to, (int) bits.read(5));
      return;
    }
    long most = 1L << (33 - parameter); // a residual has 32 bits and a sign
    for (int i = from; i < to; i++) {
      long folded = (bits.readUnary(most) << parameter) | bits.read(parameter);
      out[i] = (folded >>> 1) ^ -(folded & 1);
    }
  }

  private void shift(int wasted) {
    for (int i = 0; wasted > 0 && i < size; i++) {
      out[i] <<= wasted;
    }
  }
}

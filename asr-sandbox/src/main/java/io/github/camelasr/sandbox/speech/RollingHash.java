package io.github.camelasr.sandbox.speech;

import java.util.Arrays;

/** A hash of the last {@value #WINDOW} audio frames that costs the same for every new frame. */
final class RollingHash {

  /** 20 ms at 16 kHz. */
  static final int WINDOW = 320;

  private static final long BASE = 0x5851_F42D_4C95_7F2DL;
  private static final long OLDEST = power(BASE, WINDOW);

  private final short[] window = new short[WINDOW];
  private int next;
  private int differing;
  private long count;
  private long hash;

  void add(short frame) {
    int previous = window[(next + WINDOW - 1) % WINDOW];
    int leaving = window[next];
    int afterLeaving = window[(next + 1) % WINDOW];
    hash = hash * BASE + frame - leaving * OLDEST;
    differing += (frame == previous ? 0 : 1) - (afterLeaving == leaving ? 0 : 1);
    window[next] = frame;
    next = (next + 1) % WINDOW;
    count++;
  }

  void clear() {
    Arrays.fill(window, (short) 0);
    next = 0;
    differing = 0;
    count = 0;
    hash = 0;
  }

  /** Returns whether the window is full and not one level throughout, which says nothing. */
  boolean isTelling() {
    return count >= WINDOW && differing > 0;
  }

  long count() {
    return count;
  }

  long hash() {
    return hash;
  }

  /** Returns whether the window is what the sample has from a frame on. */
  boolean matches(Sample sample, int from) {
    for (int i = 0; i < WINDOW; i++) {
      if (window[(next + i) % WINDOW] != sample.frame(from + i)) {
        return false;
      }
    }
    return true;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}

package io.github.camelasr.engine.internal.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How loud every 20 ms of the uncommitted audio is. It finds pauses: where a dialogue can be cut
 * without cutting a word, and which silence made a vendor end by itself. It follows the noise of
 * the room: what is 10 dB over the quietest tenth counts as speech.
 */
final class EnergyMap {
  private static final VarHandle SAMPLES =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MARGIN_DB = 10;
  private static final int LOWEST_THRESHOLD_DB = 36;
  private static final int HIGHEST_THRESHOLD_DB = 60;

  private final int blockFrames;
  private final int[] histogram = new int[100];
  private byte[] levels = new byte[512];
  private long firstBlock;
  private int blocks;
  private long blockSum;
  private int blockFill;
  private int counted;

  /** The threshold of the moment; negative when a block has come since. */
  private int known = -1;

  /**
   * An empty map of mono PCM.
   *
   * @param sampleRateHz frames a second
   */
  EnergyMap(int sampleRateHz) {
    blockFrames = sampleRateHz / 50;
  }

  /** Takes whole frames of 16-bit little-endian PCM; leaves the buffer as it is. */
  void append(ByteBuffer pcm) {
    int at = pcm.position();
    while (pcm.limit() - at >= 2) {
      int frames = Math.min(blockFrames - blockFill, (pcm.limit() - at) / 2);
      blockSum += squares(pcm, at, frames);
      at += 2 * frames;
      blockFill += frames;
      if (blockFill == blockFrames) {
        add(decibels(blockSum / blockFrames));
        blockSum = 0;
        blockFill = 0;
      }
    }
  }

  /** A plain loop over an array: half of what this class costs is here. */
  private static long squares(ByteBuffer pcm, int at, int frames) {
    long sum = 0;
    if (pcm.hasArray()) {
      byte[] array = pcm.array();
      int from = pcm.arrayOffset() + at;
      for (int i = from; i < from + 2 * frames; i += 2) {
        int sample = (short) SAMPLES.get(array, i);
        sum += (long) sample * sample;
      }
    } else {
      for (int i = at; i < at + 2 * frames; i += 2) {
        int sample = (short) ((pcm.get(i) & 0xff) | pcm.get(i + 1) << 8);
        sum += (long) sample * sample;
      }
    }
    return sum;
  }

  /** Decibels over one bit: 0 for silence, 90 for a full-scale square wave. */
  private static int decibels(long meanSquare) {
    return meanSquare < 1
        ? 0
        : (int) Math.min(99, Math.round(10 * Math.log10((double) meanSquare)));
  }

  private void add(int level) {
    if (blocks == levels.length) {
      levels = Arrays.copyOf(levels, blocks * 2);
    }
    levels[blocks++] = (byte) level;
    histogram[level]++;
    known = -1;
    if (++counted == 3_000) {
      // A minute has passed: let the past fade, so that a change of room is followed.
      counted = 0;
      for (int i = 0; i < histogram.length; i++) {
        histogram[i] /= 2;
        counted += histogram[i];
      }
    }
  }

  /** The level from which on a block counts as speech; in doubt it does. */
  int threshold() {
    if (known < 0) {
      int floor = percentile(10);
      int loud = percentile(95);
      int level = Math.min(floor + MARGIN_DB, loud - MARGIN_DB);
      known = Math.min(HIGHEST_THRESHOLD_DB, Math.max(LOWEST_THRESHOLD_DB, level));
    }
    return known;
  }

  private int percentile(int percent) {
    int below = counted * percent / 100;
    int level = 0;
    int seen = histogram[0];
    while (seen <= below && level < histogram.length - 1) {
      seen += histogram[++level];
    }
    return level;
  }

  /** Whether any block between two frames counts as speech. */
  boolean speechIn(long from, long to) {
    return firstSpeech(from, to) < to;
  }

  /** Where speech begins between two frames; the second if there is none. */
  long firstSpeech(long from, long to) {
    int threshold = threshold();
    for (long b = block(from); b < Math.min(block(to + blockFrames - 1), end()); b++) {
      if (level(b) >= threshold) {
        return Math.max(from, b * blockFrames);
      }
    }
    return to;
  }

  /**
   * The first pause that ends at or after a frame.
   *
   * @param from where to look from
   * @param to where to look to
   * @param least how many frames the pause must last
   * @return the pause, which may still go on at {@code to}; {@link Pause#NONE} if there is none
   */
  Pause firstPause(long from, long to, long least) {
    int threshold = threshold();
    long last = Math.min(to / blockFrames, end());
    long start = -1;
    for (long b = block(from); b <= last; b++) {
      boolean quiet = b < last && level(b) < threshold;
      if (quiet && start < 0) {
        start = b;
      } else if (!quiet && start >= 0) {
        if ((b - start) * blockFrames >= least) {
          return new Pause(start * blockFrames, b * blockFrames);
        }
        start = -1;
      }
    }
    return Pause.NONE;
  }

  /** The first frame of the quietest block between two frames. */
  long quietest(long from, long to) {
    long best = from;
    int lowest = Integer.MAX_VALUE;
    for (long b = block(from + blockFrames - 1); b < Math.min(to / blockFrames, end()); b++) {
      if (level(b) < lowest) {
        lowest = level(b);
        best = b * blockFrames;
      }
    }
    return best;
  }

  /** Forgets everything before a frame. */
  void release(long frame) {
    int gone = (int) Math.min(blocks, Math.max(0, block(frame) - firstBlock));
    System.arraycopy(levels, gone, levels, 0, blocks - gone);
    blocks -= gone;
    firstBlock += gone;
  }

  private long block(long frame) {
    return Math.max(firstBlock, frame / blockFrames);
  }

  private long end() {
    return firstBlock + blocks;
  }

  private int level(long block) {
    return levels[(int) (block - firstBlock)];
  }

  /**
   * A stretch without speech.
   *
   * @param start its first frame
   * @param end the frame after its last
   */
  record Pause(long start, long end) {
    static final Pause NONE = new Pause(-1, -1);

    boolean exists() {
      return start >= 0;
    }

    long middle() {
      return start + (end - start) / 2;
    }
  }
}

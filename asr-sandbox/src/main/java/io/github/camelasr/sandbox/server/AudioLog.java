package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.Pacing;
import io.github.camelasr.sandbox.script.Received;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Counts the audio of one session. Bounded: the first audio bytes and the first intervals are kept.
 */
final class AudioLog {

  private static final int MAX_INTERVALS = 65_536;

  private final int captureBytes;
  private final MessageDigest digest = sha256();
  private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
  private long[] intervals = new long[32];
  private int intervalCount;
  private Received.Counts counts = new Received.Counts(0, 0, 0, 0);
  private long firstNanos;
  private long lastNanos;
  private long totalMs;
  private long msBeforeLast;

  AudioLog(int captureBytes) {
    this.captureBytes = captureBytes;
  }

  void add(byte[] bytes, long newTotalMs, long nowNanos) {
    digest.update(bytes);
    captured.write(bytes, 0, Math.min(bytes.length, captureBytes - captured.size()));
    if (counts.frames() == 0) {
      firstNanos = nowNanos;
    } else {
      addInterval(nowNanos - lastNanos);
    }
    lastNanos = nowNanos;
    msBeforeLast = totalMs;
    totalMs = newTotalMs;
    int smallest = counts.frames() == 0 ? bytes.length : Math.min(counts.smallest(), bytes.length);
    counts =
        new Received.Counts(
            counts.bytes() + bytes.length,
            counts.frames() + 1,
            smallest,
            Math.max(counts.largest(), bytes.length));
  }

  Received snapshot() {
    return new Received(
        counts, pacing(), HexFormat.of().formatHex(digestSoFar()), captured.toByteArray());
  }

  private Pacing pacing() {
    if (intervalCount == 0) {
      return Pacing.NONE;
    }
    long[] sorted = Arrays.copyOf(intervals, intervalCount);
    Arrays.sort(sorted);
    double elapsedMs = Math.max(1, lastNanos - firstNanos) / 1e6;
    int p99 = (int) Math.ceil(sorted.length * 0.99) - 1;
    return new Pacing(
        msBeforeLast / elapsedMs,
        Duration.ofNanos(sorted[0]),
        Duration.ofNanos(sorted[p99]),
        Duration.ofNanos(sorted[sorted.length - 1]));
  }

  private void addInterval(long nanos) {
    if (intervalCount < MAX_INTERVALS) {
      if (intervalCount == intervals.length) {
        intervals = Arrays.copyOf(intervals, intervalCount * 2);
      }
      intervals[intervalCount++] = nanos;
    }
  }

  private byte[] digestSoFar() {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

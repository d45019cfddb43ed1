package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.spi.Inbox;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of the vendor, read by {@link RasrMessageReader} into one object that is used again and
 * again. Times are milliseconds since {@code START}, {@link Inbox#UNKNOWN} where the vendor gives
 * none.
 */
final class RasrMessage {
  final StringBuilder type = new StringBuilder();
  final StringBuilder traceId = new StringBuilder();
  final StringBuilder event = new StringBuilder();
  final StringBuilder errorCode = new StringBuilder();
  final StringBuilder errorMessage = new StringBuilder();
  final StringBuilder reason = new StringBuilder();
  final List<SegmentResult> segments = new ArrayList<>();
  long timestamp;

  void clear() {
    type.setLength(0);
    traceId.setLength(0);
    event.setLength(0);
    errorCode.setLength(0);
    errorMessage.setLength(0);
    reason.setLength(0);
    segments.clear();
    timestamp = Inbox.UNKNOWN;
  }

  /** One sentence of a result. */
  static final class SegmentResult {
    final StringBuilder text = new StringBuilder();
    final List<WordResult> words = new ArrayList<>();
    long startMs = Inbox.UNKNOWN;
    long endMs = Inbox.UNKNOWN;
    double score = Double.NaN;
    boolean isFinal;
  }

  /**
   * One word of a sentence.
   *
   * @param text the word
   * @param startMs when it begins
   * @param endMs when it ends
   */
  record WordResult(String text, long startMs, long endMs) {}
}

package io.github.camelasr.tencent.common;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.util.Arrays;

/**
 * One result, which the vendor calls a slice: a sentence, or its beginning. One object is used
 * again and again. Times are milliseconds since the start of the audio, {@link Inbox#UNKNOWN} where
 * the vendor gives none.
 */
public final class Slice {
  private static final int STABLE = 2;

  /** Later times are nonsense: this is 24 days. */
  private static final long LATEST_MS = Integer.MAX_VALUE;

  final StringBuilder text = new StringBuilder();
  private final StringBuilder wordTexts = new StringBuilder();
  private int[] wordEnds = new int[16];
  private long[] wordTimes = new long[32];
  private int words;
  private long sliceType;
  private long start;
  private long end;
  long index;

  /** An empty slice. */
  public Slice() {}

  /**
   * Reads a result, which is the current value.
   *
   * @param json stands at the value
   * @return false if it is not an object
   * @throws IOException if it is malformed, or has text but no index
   */
  public boolean read(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return false;
    }
    clear();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "slice_type" -> sliceType = json.integer(0);
        case "index" -> index = json.integer(-1);
        case "start_time" -> start = json.integer(-1);
        case "end_time" -> end = json.integer(-1);
        case "voice_text_str" -> readText(json);
        case "word_list" -> readWords(json);
        default -> json.skip();
      }
    }
    json.check(index >= 0 || text.isEmpty(), "text without an index");
    return index >= 0;
  }

  private void clear() {
    text.setLength(0);
    index = -1;
    sliceType = 0;
    start = -1;
    end = -1;
    clearWords();
  }

  private void clearWords() {
    wordTexts.setLength(0);
    words = 0;
  }

  private void readText(JsonFeed json) throws IOException {
    text.setLength(0);
    json.appendText(text);
  }

  private void readWords(JsonFeed json) throws IOException {
    clearWords();
    if (json.isArray()) {
      while (json.element()) {
        readWord(json);
      }
    }
  }

  private void readWord(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return;
    }
    long wordStart = -1;
    long wordEnd = -1;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "word" -> json.appendText(wordTexts);
        case "start_time" -> wordStart = json.integer(-1);
        case "end_time" -> wordEnd = json.integer(-1);
        default -> json.skip();
      }
    }
    addWord(wordStart, wordEnd);
  }

  private void addWord(long wordStart, long wordEnd) {
    if (words == wordEnds.length) {
      wordEnds = Arrays.copyOf(wordEnds, words * 2);
      wordTimes = Arrays.copyOf(wordTimes, words * 4);
    }
    wordEnds[words] = wordTexts.length();
    wordTimes[2 * words] = startTime(wordStart);
    wordTimes[2 * words + 1] = endTime(wordStart, wordEnd);
    words++;
  }

  /** Whether the vendor will not change it any more. */
  boolean isStable() {
    return sliceType == STABLE;
  }

  long startMs() {
    return startTime(start);
  }

  long endMs() {
    return endTime(start, end);
  }

  int words() {
    return words;
  }

  String word(int at) {
    return wordTexts.substring(at == 0 ? 0 : wordEnds[at - 1], wordEnds[at]).strip();
  }

  long wordStartMs(int at) {
    return wordTimes[2 * at];
  }

  long wordEndMs(int at) {
    return wordTimes[2 * at + 1];
  }

  private static long startTime(long ms) {
    return ms >= 0 && ms <= LATEST_MS ? ms : Inbox.UNKNOWN;
  }

  /** Nothing ends at 0 or before it began. */
  private static long endTime(long startMs, long ms) {
    return ms > 0 && ms >= startMs && ms <= LATEST_MS ? ms : Inbox.UNKNOWN;
  }
}

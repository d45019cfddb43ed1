package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.spi.Inbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A message of the vendor (section "返回参数"), read by {@link IatMessageReader} into one object that
 * is used again and again. Times are milliseconds, {@link Inbox#UNKNOWN} where the vendor gives
 * none.
 */
final class IatMessage {
  /** Offsets are counted in frames of 10 ms. */
  private static final long MILLIS_PER_FRAME = 10;

  /** A dialogue lasts 60 s; anything near this is nonsense. */
  private static final long MAX_FRAME = Integer.MAX_VALUE;

  /** More candidates are left out, so that no message makes a thousand times its own size. */
  private static final int MAX_CANDIDATES = 64;

  final StringBuilder code = new StringBuilder();
  final StringBuilder message = new StringBuilder();
  final StringBuilder sid = new StringBuilder();
  final StringBuilder pgs = new StringBuilder();

  /** The texts of all words, one after the other. */
  final StringBuilder text = new StringBuilder();

  final List<Candidate> candidates = new ArrayList<>();

  boolean hasData;
  boolean hasResult;
  boolean last;
  long sn;
  long replacedFrom;
  long replacedTo;
  long vadStartMs;
  long vadEndMs;

  private int words;
  private int[] wordEnds = new int[16];
  private long[] wordStarts = new long[16];

  /**
   * Another reading of a word, or of a whole sentence where the vendor gives that as one word.
   *
   * @param word the index of the word
   * @param text the reading
   */
  record Candidate(int word, StringBuilder text) {}

  void clear() {
    code.setLength(0);
    message.setLength(0);
    sid.setLength(0);
    hasData = false;
    last = false;
    clearResult();
  }

  void clearResult() {
    pgs.setLength(0);
    hasResult = false;
    sn = -1;
    replacedFrom = -1;
    replacedTo = -1;
    vadStartMs = Inbox.UNKNOWN;
    vadEndMs = Inbox.UNKNOWN;
    clearWords();
  }

  void clearWords() {
    text.setLength(0);
    candidates.clear();
    words = 0;
  }

  /** A missing code counts as success only if there is data. */
  boolean isSuccess() {
    return code.isEmpty() ? hasData : "0".contentEquals(code);
  }

  /** Whether dynamic correction is off, so that this result will never change. */
  boolean isPlain() {
    return pgs.isEmpty();
  }

  boolean replaces() {
    return "rpl".contentEquals(pgs);
  }

  boolean hasRange() {
    return sn >= 0 && replacedFrom >= 0 && replacedFrom <= replacedTo;
  }

  /** Ends the word whose text was appended to {@link #text}. */
  void addWord(long startFrame) {
    if (words == wordEnds.length) {
      wordEnds = Arrays.copyOf(wordEnds, words * 2);
      wordStarts = Arrays.copyOf(wordStarts, words * 2);
    }
    wordEnds[words] = text.length();
    wordStarts[words] =
        startFrame > 0 && startFrame <= MAX_FRAME ? startFrame * MILLIS_PER_FRAME : Inbox.UNKNOWN;
    words++;
  }

  /** A place for another reading of the word that is being read. */
  StringBuilder newCandidate() {
    Candidate candidate = new Candidate(words, new StringBuilder());
    if (candidates.size() < MAX_CANDIDATES) {
      candidates.add(candidate);
    }
    return candidate.text();
  }

  /** Widens the span of the clause; an end of 0 means nothing. */
  void addVad(long startFrame, long endFrame) {
    if (endFrame > 0 && endFrame <= MAX_FRAME && startFrame >= 0 && startFrame <= endFrame) {
      long start = startFrame * MILLIS_PER_FRAME;
      vadStartMs = vadStartMs == Inbox.UNKNOWN ? start : Math.min(vadStartMs, start);
      vadEndMs = Math.max(vadEndMs, endFrame * MILLIS_PER_FRAME);
    }
  }

  int words() {
    return words;
  }

  int wordFrom(int word) {
    return word == 0 ? 0 : wordEnds[word - 1];
  }

  int wordTo(int word) {
    return wordEnds[word];
  }

  /** Unknown for offset 0, which the document declares meaningless. */
  long wordStartMs(int word) {
    return wordStarts[word];
  }

  /** Whether a word is punctuation or empty, so that it has no time by design. */
  boolean isSilent(int word) {
    for (int at = wordFrom(word); at < wordTo(word); at++) {
      if (Character.isLetterOrDigit(Character.codePointAt(text, at))) {
        return false;
      }
    }
    return true;
  }
}

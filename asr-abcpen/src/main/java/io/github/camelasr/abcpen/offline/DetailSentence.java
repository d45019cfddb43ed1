package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of {@code detail}. The document calls the list of words {@code wordsPiece}, the
 * vendor's samples {@code wordsResultList}. Neither says what the times of words are: milliseconds
 * of the recording like those of sentences, or, as in the older service that this one is compatible
 * with, frames of 10 ms from the beginning of the sentence. So it is that of the two by which the
 * last word ends nearer to the end of its sentence.
 */
final class DetailSentence {
  private static final long FRAME_MS = 10;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder speaker = new StringBuilder();
  private final List<DetailWord> words = new ArrayList<>();
  private long startMs = Inbox.UNKNOWN;
  private long endMs = Inbox.UNKNOWN;

  /** A word as it came; its times are of either kind. */
  private record DetailWord(String text, String kind, long start, long end) {}

  static DetailSentence of(String text, long durationMs) {
    DetailSentence whole = new DetailSentence();
    whole.text.append(text);
    whole.startMs = durationMs == Inbox.UNKNOWN ? Inbox.UNKNOWN : 0;
    whole.endMs = durationMs;
    return whole;
  }

  static DetailSentence read(JsonFeed json) throws IOException {
    DetailSentence sentence = new DetailSentence();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "sentences" -> json.appendText(sentence.text);
        case "speakerId" -> json.appendText(sentence.speaker);
        case "wordBg" -> sentence.startMs = json.integer(Inbox.UNKNOWN);
        case "wordEd" -> sentence.endMs = json.integer(Inbox.UNKNOWN);
        case "wordsPiece", "wordsResultList" -> sentence.readWords(json);
        default -> json.skip();
      }
    }
    return sentence;
  }

  private void readWords(JsonFeed json) throws IOException {
    if (json.isArray()) {
      words.clear();
      while (json.element()) {
        if (json.isObject()) {
          words.add(readWord(json));
        }
      }
    }
  }

  private static DetailWord readWord(JsonFeed json) throws IOException {
    StringBuilder word = new StringBuilder();
    StringBuilder kind = new StringBuilder();
    long start = Inbox.UNKNOWN;
    long end = Inbox.UNKNOWN;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "words", "wordsName" -> json.appendText(word);
        case "wp" -> json.appendText(kind);
        case "wordBg" -> start = json.integer(Inbox.UNKNOWN);
        case "wordEd" -> end = json.integer(Inbox.UNKNOWN);
        default -> json.skip();
      }
    }
    return new DetailWord(word.toString().strip(), kind.toString(), start, end);
  }

  String text() {
    return text.toString();
  }

  void fill(Piece piece, boolean withWords) {
    boolean ordered = startMs >= 0 && endMs >= startMs;
    piece
        .text(text)
        .stable()
        .span(Math.max(startMs, Inbox.UNKNOWN), ordered ? endMs : Inbox.UNKNOWN);
    if (!speaker.isEmpty()) {
      piece.speaker(speaker.toString());
    }
    if (withWords) {
      addWords(piece);
    }
  }

  /** Punctuation (p) and paragraphs (g) are no words. */
  private void addWords(Piece piece) {
    boolean frames = isInFrames();
    for (DetailWord word : words) {
      if (!word.text().isEmpty() && !word.kind().equals("p") && !word.kind().equals("g")) {
        long start = ms(word.start(), frames);
        long end = ms(word.end(), frames);
        boolean known = start >= Math.max(0, startMs) && end >= start;
        piece.word(word.text(), known ? start : Inbox.UNKNOWN, known ? end : Inbox.UNKNOWN);
      }
    }
  }

  private boolean isInFrames() {
    long last = words.stream().mapToLong(DetailWord::end).max().orElse(0);
    return startMs >= 0 && Math.abs(endMs - ms(last, true)) < Math.abs(endMs - last);
  }

  private long ms(long time, boolean frames) {
    return time < 0 || time > Integer.MAX_VALUE
        ? Inbox.UNKNOWN
        : frames ? startMs + time * FRAME_MS : time;
  }
}

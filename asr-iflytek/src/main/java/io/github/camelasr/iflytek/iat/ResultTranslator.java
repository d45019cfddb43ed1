package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Reply;
import java.nio.charset.StandardCharsets;

/**
 * Tells the engine what a result means. Results are keyed by {@code sn}. Without dynamic correction
 * every result is appended and final; with it ({@code dwa=wpgs}) {@code pgs=apd} appends to what is
 * final by then, and {@code pgs=rpl} replaces the results of the range {@code rg} (section
 * "动态修正返回参数"). One for each dialogue.
 */
final class ResultTranslator {
  private static final long NONE = -1;

  /** The key that follows the highest one so far. */
  private long nextSn = NONE;

  void translate(IatMessage message, Reply reply, Inbox in) {
    long sn = message.sn;
    if (sn < 0) {
      return; // the reader lets that pass only without text
    }
    boolean inOrder = nextSn == NONE || sn == nextSn;
    boolean isNew = sn >= nextSn;
    nextSn = Math.max(nextSn, sn + 1);
    if (message.replaces()) {
      remove(message, in);
    }
    // An empty result says nothing, unless it replaces one of the same key.
    if (!message.text.isEmpty() || !isNew) {
      put(message, reply, in);
    }
    // A result that overtook another must not settle the other before it has come.
    if (!message.replaces() && inOrder && sn > 0) {
      in.settled(sn - 1, startMs(message));
    }
  }

  /** A range can only mean results before this one: a key that is taken away must not come back. */
  private static void remove(IatMessage message, Inbox in) {
    long to = Math.min(message.replacedTo, message.sn - 1);
    if (message.replacedFrom <= to) {
      in.remove(message.replacedFrom, to);
    }
  }

  private static void put(IatMessage message, Reply reply, Inbox in) {
    Piece piece = in.piece(message.sn).text(message.text).span(startMs(message), message.vadEndMs);
    if (message.isPlain()) {
      piece.stable();
    }
    if (in.wants(Detail.WORDS)) {
      addWords(message, piece);
    }
    if (in.wants(Detail.ALTERNATIVES)) {
      addAlternatives(message, piece);
    }
    if (in.wants(Detail.RAW)) {
      piece.raw(new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8));
    }
    piece.put();
  }

  /** The clause's start, or that of the first word unless that has none of its own. */
  private static long startMs(IatMessage message) {
    if (message.vadStartMs != Inbox.UNKNOWN) {
      return message.vadStartMs;
    }
    for (int word = 0; word < message.words(); word++) {
      if (message.wordStartMs(word) != Inbox.UNKNOWN || !message.isSilent(word)) {
        return message.wordStartMs(word);
      }
    }
    return Inbox.UNKNOWN;
  }

  /** English words come with the space before them, which is the text's and not the word's. */
  private static void addWords(IatMessage message, Piece piece) {
    for (int word = 0; word < message.words(); word++) {
      String text = message.text.substring(message.wordFrom(word), message.wordTo(word)).strip();
      if (!text.isEmpty()) {
        piece.word(text, message.wordStartMs(word), endMs(message, word));
      }
    }
  }

  /** The vendor gives no ends: a word ends no later than the next one, or its clause. */
  private static long endMs(IatMessage message, int word) {
    if (message.isSilent(word)) {
      return Inbox.UNKNOWN;
    }
    int next = word + 1;
    while (next < message.words() && message.isSilent(next)) {
      next++;
    }
    long end = next < message.words() ? message.wordStartMs(next) : message.vadEndMs;
    return end >= message.wordStartMs(word) ? end : Inbox.UNKNOWN;
  }

  /**
   * Every candidate of a word gives one reading: the text with that candidate in the word's place.
   * So each candidate is seen once and in its sentence, and candidates of whole sentences, which
   * come as those of a single word, are the sentences themselves.
   */
  private static void addAlternatives(IatMessage message, Piece piece) {
    for (IatMessage.Candidate candidate : message.candidates) {
      int word = candidate.word();
      if (word < message.words()) {
        piece.alternative(
            new StringBuilder(message.text)
                .replace(message.wordFrom(word), message.wordTo(word), candidate.text().toString())
                .toString());
      }
    }
  }
}

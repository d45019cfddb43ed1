package io.github.camelasr.wire.rtasr;

import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Puts the results of one dialogue in their places: an interim result replaces the interim one
 * before, a final one replaces it and stays (section "接收转写结果"). Results are numbered; the document
 * does not say whether an interim result and the final one after it share a number, so each has a
 * key of its own. One that comes twice or late does no harm.
 */
final class SentenceOrder {
  private static final long NONE = -1;

  private long open = NONE;
  private long latest = NONE;
  private long latestFinal = NONE;
  private boolean inOrder;

  /**
   * Makes room for a result.
   *
   * @param given its number; -1 if it has none
   * @param isFinal whether it stays
   * @param hasText whether there is anything to put
   * @param in loses what it replaces
   * @return the piece to fill in; null if it is out of date, or empty
   */
  @Nullable Piece place(long given, boolean isFinal, boolean hasText, Inbox in) {
    long number = given < 0 ? latest + 1 : Math.min(given, Long.MAX_VALUE / 4);
    if (!isFinal && (number <= latestFinal || number < open)) {
      inOrder = false;
      return null;
    }
    inOrder = latest == NONE || number == latest || number == latest + 1;
    latest = Math.max(latest, number);
    if (open != NONE && (isFinal ? open <= number : open < number)) {
      in.remove(interim(open), interim(open));
      open = NONE;
    }
    latestFinal = isFinal ? Math.max(latestFinal, number) : latestFinal;
    if (!hasText) {
      return null;
    }
    open = isFinal ? open : number;
    return in.piece(isFinal ? settled(number) : interim(number));
  }

  /** Says that all is settled up to the final result just placed, if it came in order. */
  void settle(long endMs, Inbox in) {
    if (inOrder) {
      in.settled(settled(latestFinal), endMs);
    }
  }

  private static long settled(long number) {
    return 2 * number;
  }

  private static long interim(long number) {
    return 2 * number + 1;
  }
}

package io.github.camelasr.tencent.common;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.util.function.Supplier;

/**
 * Tells the engine what slices mean. They are keyed by {@code index}; {@code slice_type} 0 and 1
 * may change, 2 is settled. One for each dialogue.
 */
public final class Slices {
  private static final long NONE = -1;

  private long settled = NONE;
  private long latest = NONE;

  /** A settled slice that overtook another, which may still come. */
  private long heldIndex = NONE;

  private long heldMs;

  /** No slice yet. */
  public Slices() {}

  /**
   * Hands a slice on.
   *
   * @param slice the slice
   * @param raw the vendor's JSON, asked for only if it is wanted
   * @param in takes what it means
   */
  public void put(Slice slice, Supplier<String> raw, Inbox in) {
    if (heldIndex != NONE && slice.index > heldIndex) {
      settle(heldIndex, heldMs, in); // what it overtook will not come any more
    }
    boolean outdated = slice.index <= settled || slice.index == heldIndex;
    if (outdated && !slice.isStable()) {
      return;
    }
    // An empty result says nothing, unless it replaces another.
    if (!slice.text.isEmpty() || slice.index <= latest) {
      putPiece(slice, raw, in);
    }
    latest = Math.max(latest, slice.index);
    if (slice.isStable()) {
      settle(slice, in);
    }
  }

  private void settle(Slice slice, Inbox in) {
    if (slice.index > settled + 1) {
      heldIndex = slice.index;
      heldMs = slice.endMs();
      return;
    }
    if (slice.index == settled + 1) {
      settle(slice.index, slice.endMs(), in);
    }
    if (heldIndex != NONE && heldIndex <= settled + 1) {
      settle(heldIndex, heldMs, in);
    }
  }

  private void settle(long index, long ms, Inbox in) {
    in.settled(index, ms);
    settled = index;
    heldIndex = index >= heldIndex ? NONE : heldIndex;
  }

  private static void putPiece(Slice slice, Supplier<String> raw, Inbox in) {
    Piece piece = in.piece(slice.index).text(slice.text).span(slice.startMs(), slice.endMs());
    if (slice.isStable()) {
      piece.stable();
    }
    if (in.wants(Detail.WORDS)) {
      addWords(slice, piece);
    }
    if (in.wants(Detail.RAW)) {
      piece.raw(raw.get());
    }
    piece.put();
  }

  private static void addWords(Slice slice, Piece piece) {
    for (int at = 0; at < slice.words(); at++) {
      String word = slice.word(at);
      if (!word.isEmpty()) {
        piece.word(word, slice.wordStartMs(at), slice.wordEndMs(at));
      }
    }
  }
}

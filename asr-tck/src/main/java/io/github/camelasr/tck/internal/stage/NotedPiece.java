package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Piece;

/** A piece of text on its way into a notebook. */
final class NotedPiece implements Piece {
  private final Notebook book;
  private final StringBuilder line;
  private boolean open = true;

  NotedPiece(Notebook book, long key) {
    this.book = book;
    this.line = new StringBuilder("put ").append(key);
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    open = false;
  }

  private Piece add(String what, Object value) {
    if (!open) {
      book.misused("a piece was used after it had been put");
    }
    line.append(' ').append(what).append('=').append(value);
    return this;
  }

  private Piece detail(Detail detail, String what, Object value) {
    if (!book.wants(detail)) {
      book.misused(what + " was given although nobody wanted " + detail);
    }
    return add(what, value);
  }

  @Override
  public Piece text(CharSequence text) {
    return add("text", text);
  }

  @Override
  public Piece span(long startMs, long endMs) {
    return add("span", startMs + ".." + endMs);
  }

  @Override
  public Piece stable() {
    return add("stable", true);
  }

  @Override
  public Piece speaker(String label) {
    return add("speaker", label);
  }

  @Override
  public Piece language(String tag) {
    return add("language", tag);
  }

  @Override
  public Piece confidence(double value) {
    return add("confidence", value);
  }

  @Override
  public Piece word(String text, long startMs, long endMs) {
    return detail(Detail.WORDS, "word", text + "@" + startMs + ".." + endMs);
  }

  @Override
  public Piece alternative(String text) {
    return detail(Detail.ALTERNATIVES, "alternative", text);
  }

  @Override
  public Piece raw(String json) {
    return detail(Detail.RAW, "raw", json);
  }

  @Override
  public void put() {
    if (open) {
      open = false;
      book.note(line.toString());
    } else {
      book.misused("a piece was put twice");
    }
  }
}

package io.github.camelasr.api.spi;

/** A piece of text on its way in. The engine reuses the object: do not keep it. */
public interface Piece {

  /**
   * Sets the text.
   *
   * @param text the characters; copied
   * @return this
   */
  Piece text(CharSequence text);

  /**
   * Sets when its speech began and ended.
   *
   * @param startMs the vendor's time, or {@link Inbox#UNKNOWN}
   * @param endMs the vendor's time, or {@link Inbox#UNKNOWN}
   * @return this
   */
  Piece span(long startMs, long endMs);

  /**
   * Says that the vendor will not change the piece any more.
   *
   * @return this
   */
  Piece stable();

  /**
   * Sets who speaks.
   *
   * @param label the vendor's label, which the engine scopes to this dialogue
   * @return this
   */
  Piece speaker(String label);

  /**
   * Sets the language.
   *
   * @param tag a BCP 47 tag
   * @return this
   */
  Piece language(String tag);

  /**
   * Sets the vendor's figure for how sure it is.
   *
   * @param value on the vendor's scale
   * @return this
   */
  Piece confidence(double value);

  /**
   * Adds a word. Call only if {@link Inbox#wants} says so.
   *
   * @param text the word
   * @param startMs the vendor's time, or {@link Inbox#UNKNOWN}
   * @param endMs the vendor's time, or {@link Inbox#UNKNOWN}
   * @return this
   */
  Piece word(String text, long startMs, long endMs);

  /**
   * Adds another reading of the text. Call only if {@link Inbox#wants} says so.
   *
   * @param text the reading
   * @return this
   */
  Piece alternative(String text);

  /**
   * Sets the vendor's own JSON. Call only if {@link Inbox#wants} says so.
   *
   * @param json the JSON
   * @return this
   */
  Piece raw(String json);

  /** Hands the piece in. */
  void put();
}

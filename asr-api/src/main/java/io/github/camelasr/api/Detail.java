package io.github.camelasr.api;

/**
 * What a subscriber may want beside text and times. Chosen when a session opens, because details
 * that nobody asked for are never even parsed.
 */
public enum Detail {
  /** Words with their times. */
  WORDS,
  /** Alternatives (n-best). */
  ALTERNATIVES,
  /** The vendor's own JSON of each segment. */
  RAW
}

package io.github.camelasr.api;

/**
 * A word with its place on the media clock.
 *
 * @param text the word as the vendor writes it
 * @param start where it begins
 * @param end where it ends
 */
public record Word(String text, MediaTime start, MediaTime end) {}

package io.github.camelasr.api;

import java.util.OptionalDouble;

/**
 * Another reading of a segment's text.
 *
 * @param text the reading
 * @param confidence the vendor's figure for it, on the vendor's scale
 */
public record Alternative(String text, OptionalDouble confidence) {}

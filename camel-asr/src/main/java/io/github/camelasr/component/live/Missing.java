package io.github.camelasr.component.live;

/**
 * Chunks that never came.
 *
 * @param from the first number, inclusive
 * @param to the last number, inclusive
 */
public record Missing(long from, long to) {
  boolean contains(long sequence) {
    return from <= sequence && sequence <= to;
  }

  @Override
  public String toString() {
    return from == to ? "chunk " + from : "chunks " + from + " to " + to;
  }
}

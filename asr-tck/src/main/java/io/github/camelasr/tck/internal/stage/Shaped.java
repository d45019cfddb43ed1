package io.github.camelasr.tck.internal.stage;

/** Something that rules look at. */
public interface Shaped {
  /** The shape of its protocol, on which depends which rules have a meaning. */
  Shape shape();
}

/**
 * What the dialects of several vendors read and write alike: JSON messages, texts to be shown, and
 * the RTASR format, which more than one vendor speaks. For providers; knows none of them.
 */
module io.github.camelasr.wire {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.signing;
  requires com.fasterxml.jackson.core;

  exports io.github.camelasr.wire;
  exports io.github.camelasr.wire.rtasr;
}

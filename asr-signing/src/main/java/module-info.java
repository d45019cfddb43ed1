/**
 * Signing algorithms of which a vendor's request signature is composed: keyed digests, sorted
 * queries, canonical requests and the dates they carry. Knows no vendor.
 */
module io.github.camelasr.signing {
  requires static org.jspecify;

  exports io.github.camelasr.signing;
}

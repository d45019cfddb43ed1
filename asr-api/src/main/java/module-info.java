/**
 * Value types, events, errors and options of speech recognition, and the SPI that a vendor
 * implements.
 */
module io.github.camelasr.api {
  requires static org.jspecify;

  exports io.github.camelasr.api;
  exports io.github.camelasr.api.spi;
  exports io.github.camelasr.api.subtitle;
}

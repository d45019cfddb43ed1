/**
 * ABCPen (笔声) as a provider: {@code api=long} has the vendor fetch a recording of up to 5 hours
 * from a URL, {@code api=realtime} takes speech while it is spoken. Options, defaults and limits
 * are in the provider's declaration and in docs/providers/abcpen.md.
 *
 * @provides io.github.camelasr.api.spi.AsrProvider named {@code abcpen}
 */
module io.github.camelasr.abcpen {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.signing;
  requires io.github.camelasr.wire;

  exports io.github.camelasr.abcpen;

  provides io.github.camelasr.api.spi.AsrProvider with
      io.github.camelasr.abcpen.AbcpenProvider;
}

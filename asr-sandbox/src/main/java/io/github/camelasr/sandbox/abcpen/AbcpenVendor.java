package io.github.camelasr.sandbox.abcpen;

import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.TokenBook;
import io.github.camelasr.sandbox.server.Vendor;
import java.util.List;

/** ABCPen with its protocols. */
public final class AbcpenVendor {

  private AbcpenVendor() {}

  /**
   * Makes the vendor.
   *
   * @param terms what the sandbox is made with
   * @return a vendor without tokens
   */
  public static Vendor of(Terms terms) {
    LongProtocol recordings = new LongProtocol(terms);
    return new Vendor(
        List.of(recordings), List.of(), List.of(recordings), new TokenBook(terms.clock()));
  }
}

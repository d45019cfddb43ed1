package io.github.camelasr.sandbox.abcpen;

import io.github.camelasr.sandbox.rtasr.RtasrEdition;
import io.github.camelasr.sandbox.rtasr.RtasrProtocol;
import io.github.camelasr.sandbox.rtasr.SignaAccount;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.TokenBook;
import io.github.camelasr.sandbox.server.Vendor;
import java.util.List;

/** ABCPen with its protocols, which share an account. */
public final class AbcpenVendor {

  private AbcpenVendor() {}

  /**
   * Makes the vendor.
   *
   * @param terms what the sandbox is made with
   * @return a vendor without tokens
   */
  public static Vendor of(Terms terms) {
    SignaAccount account = new SignaAccount(terms.clock());
    LongProtocol recordings = new LongProtocol(account, terms);
    RtasrProtocol speech = new RtasrProtocol(RtasrEdition.ABCPEN, account, terms);
    return new Vendor(
        List.of(recordings, speech),
        List.of(speech),
        List.of(recordings),
        new TokenBook(terms.clock()));
  }
}

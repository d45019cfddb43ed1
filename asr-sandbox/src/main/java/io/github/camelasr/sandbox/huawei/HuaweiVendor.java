package io.github.camelasr.sandbox.huawei;

import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.TokenBook;
import io.github.camelasr.sandbox.server.Vendor;
import java.util.List;
import java.util.stream.Stream;

/** Huawei Cloud as a whole: three modes of recognition, and IAM. */
public final class HuaweiVendor {

  private HuaweiVendor() {}

  /**
   * Makes the vendor with an account of its own.
   *
   * @param terms what all vendors are made with
   * @return the vendor
   */
  public static Vendor of(Terms terms) {
    Account account = Account.draw();
    IamTokens tokens = new IamTokens(new TokenBook(terms.clock()));
    Gate gate = new Gate(account, tokens, terms.clock());
    List<RasrProtocol> modes =
        Stream.of(RasrMode.values())
            .map(mode -> new RasrProtocol(RasrRules.of(mode, terms), account, tokens, gate))
            .toList();
    return new Vendor(
        modes, modes, List.of(new IamCounter(account, tokens, terms.clock())), tokens.book());
  }
}

package io.github.camelasr.sandbox.feishu;

import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.TokenBook;
import io.github.camelasr.sandbox.server.Vendor;
import java.util.List;

/** Feishu as a whole: two calls for recognition, and two for tokens. */
public final class FeishuVendor {

  private FeishuVendor() {}

  /**
   * Makes the vendor with an application of its own.
   *
   * @param terms what all vendors are made with
   * @return the vendor
   */
  public static Vendor of(Terms terms) {
    Account account = Account.draw();
    TenantTokens tokens = new TenantTokens(new TokenBook(terms.clock()));
    FeishuAnswers answers = new FeishuAnswers(terms);
    SpeechProtocol stream = new StreamProtocol(account, tokens, terms);
    SpeechProtocol file = new FileProtocol(account, tokens, terms);
    return new Vendor(
        List.of(stream, file),
        List.of(),
        List.of(
            stream,
            file,
            new InternalCounter(account, tokens, answers),
            new OauthCounter(account, tokens, answers)),
        tokens.book());
  }
}

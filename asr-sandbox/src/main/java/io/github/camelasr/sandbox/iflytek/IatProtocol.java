package io.github.camelasr.sandbox.iflytek;

import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.Protocol;
import io.github.camelasr.sandbox.server.Refusal;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Upgrade;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** iFlytek IAT: streaming dictation. */
public final class IatProtocol implements Protocol {

  private final Account account = Account.draw();
  private final SignedUrl signedUrl;
  private final IatRules rules;

  /**
   * Makes the protocol with an account of its own.
   *
   * @param clock the server's idea of the time
   * @param rules what the sessions share
   */
  public IatProtocol(Clock clock, IatRules rules) {
    this.signedUrl = new SignedUrl(account, clock);
    this.rules = rules;
  }

  @Override
  public String vendor() {
    return "iflytek";
  }

  @Override
  public String variant() {
    return "iat";
  }

  @Override
  public String path() {
    return "/v2/iat";
  }

  @Override
  public Map<String, String> access(Authority authority) {
    Map<String, String> access = new LinkedHashMap<>();
    access.put("endpoint", authority.webSocket(path()));
    access.put("appId", account.appId());
    access.put("apiKey", account.apiKey());
    access.put("apiSecret", account.apiSecret());
    return access;
  }

  @Override
  public Optional<Refusal> check(Upgrade request) {
    return signedUrl.check(request);
  }

  @Override
  public Dialogue open(Upgrade request, Peer peer, SessionLog log) {
    return new IatDialogue(account.appId(), rules, peer, log);
  }
}

package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.Protocol;
import io.github.camelasr.sandbox.server.Refusal;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Upgrade;
import java.util.Map;
import java.util.Optional;

/** Tencent's WebSocket interface, version 2. */
public final class V2Protocol implements Protocol {

  private final Account account;
  private final V2Gate gate;

  /**
   * Makes the protocol.
   *
   * @param account who may come in
   * @param terms what all vendors are made with
   */
  public V2Protocol(Account account, Terms terms) {
    this.account = account;
    this.gate = new V2Gate(account, terms);
  }

  @Override
  public String vendor() {
    return "tencent";
  }

  @Override
  public String variant() {
    return "ws-v2";
  }

  @Override
  public String path() {
    return "/asr/v2/{appid}";
  }

  @Override
  public Map<String, String> access(Authority authority) {
    return account.access(authority.webSocket("/asr/v2"));
  }

  @Override
  public Optional<Refusal> check(Upgrade request) {
    return Optional.empty();
  }

  @Override
  public Dialogue open(Upgrade request, Peer peer, SessionLog log) {
    return new V2Dialogue(gate, request, peer, log);
  }
}

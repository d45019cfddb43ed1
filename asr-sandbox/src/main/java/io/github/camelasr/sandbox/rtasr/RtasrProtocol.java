package io.github.camelasr.sandbox.rtasr;

import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.Protocol;
import io.github.camelasr.sandbox.server.Refusal;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Upgrade;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Real-time transcription over a WebSocket, of whichever vendor. */
public final class RtasrProtocol implements Protocol {

  /** "音频发送间隔超时时间为15秒"; the length is not limited. */
  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(15), Duration.ofDays(1));

  private final RtasrEdition edition;
  private final SignaAccount account;
  private final Terms terms;
  private final Limits limits;

  /**
   * Makes the protocol.
   *
   * @param edition who speaks it
   * @param account who may come in
   * @param terms what the sandbox is made with
   */
  public RtasrProtocol(RtasrEdition edition, SignaAccount account, Terms terms) {
    this.edition = edition;
    this.account = account;
    this.terms = terms;
    this.limits = terms.limits().orElse(LIMITS);
  }

  @Override
  public String vendor() {
    return edition.vendor();
  }

  @Override
  public String variant() {
    return edition.variant();
  }

  @Override
  public String path() {
    return edition.path();
  }

  @Override
  public Map<String, String> access(Authority authority) {
    return account.access(authority.webSocket(path()));
  }

  /** Everybody is let in; who may stay, the first message says. */
  @Override
  public Optional<Refusal> check(Upgrade request) {
    return Optional.empty();
  }

  @Override
  public Dialogue open(Upgrade request, Peer peer, SessionLog log) {
    return new RtasrDialogue(this, request, peer, log);
  }

  RtasrOrder admit(Upgrade request, SessionLog log) {
    for (String required : List.of("appid", "ts", "signa")) {
      if (request.parameter(required).isEmpty()) {
        throw new RtasrRefusal(10106, "invalid parameter|" + required);
      }
    }
    if (!account.knows(request.query(), "appid")) {
      throw new RtasrRefusal(10105, "illegal access");
    }
    if (!account.admits(request.query(), "appid")) {
      throw new RtasrRefusal(10110, "invalid authorization|illegal signa");
    }
    return RtasrOrder.of(request, edition, log);
  }

  Terms terms() {
    return terms;
  }

  Limits limits() {
    return limits;
  }
}

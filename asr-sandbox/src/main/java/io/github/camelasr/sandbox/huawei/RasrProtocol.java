package io.github.camelasr.sandbox.huawei;

import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Dialogue;
import io.github.camelasr.sandbox.server.Peer;
import io.github.camelasr.sandbox.server.Protocol;
import io.github.camelasr.sandbox.server.Refusal;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Upgrade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One mode of real-time recognition. */
final class RasrProtocol implements Protocol {

  private final RasrRules rules;
  private final Account account;
  private final IamTokens tokens;
  private final Gate gate;

  RasrProtocol(RasrRules rules, Account account, IamTokens tokens, Gate gate) {
    this.rules = rules;
    this.account = account;
    this.tokens = tokens;
    this.gate = gate;
  }

  @Override
  public String vendor() {
    return "huawei";
  }

  @Override
  public String variant() {
    return rules.mode().path();
  }

  @Override
  public String path() {
    return "/v1/{project_id}/rasr/" + rules.mode().path();
  }

  @Override
  public Map<String, String> access(Authority authority) {
    return access(
        authority, key("accessKey", account.accessKey()), key("secretKey", account.secretKey()));
  }

  @Override
  public List<Map<String, String>> ways(Authority authority) {
    return List.of(
        access(authority),
        access(
            authority,
            key("iamUser", account.user()),
            key("iamPassword", account.password()),
            key("iamDomain", Account.DOMAIN),
            key("iamEndpoint", authority.http(""))),
        access(authority, key("token", tokens.draw())));
  }

  @SafeVarargs
  private Map<String, String> access(
      Authority authority, Map.Entry<String, String>... credentials) {
    Map<String, String> access = new LinkedHashMap<>();
    access.put("endpoint", authority.webSocket(""));
    access.put("projectId", account.projectId());
    for (Map.Entry<String, String> credential : credentials) {
      access.put(credential.getKey(), credential.getValue());
    }
    return access;
  }

  private static Map.Entry<String, String> key(String name, String value) {
    return Map.entry(name, value);
  }

  @Override
  public Optional<Refusal> check(Upgrade request) {
    return gate.check(request);
  }

  @Override
  public Dialogue open(Upgrade request, Peer peer, SessionLog log) {
    return new RasrDialogue(rules, peer, log);
  }

  @Override
  public void expireTokens() {
    tokens.book().expireAll();
  }
}

package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Offer;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.server.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What both calls have in common: the way in, and the form of answers. */
abstract class SpeechProtocol implements Offer, HttpProtocol {

  static final String PATH = "/open-apis/speech_to_text/v1/speech/";

  /** In which unknown speech is reported. */
  static final String LANGUAGE = "zh_cn";

  private final Account account;
  private final Gate gate;
  private final FeishuAnswers answers;

  SpeechProtocol(Account account, TenantTokens tokens, Terms terms) {
    this.account = account;
    this.gate = new Gate(tokens);
    this.answers = new FeishuAnswers(terms);
  }

  @Override
  public final String vendor() {
    return "feishu";
  }

  @Override
  public final Map<String, String> access(Authority authority) {
    Map<String, String> access = new LinkedHashMap<>();
    access.put("endpoint", authority.http(""));
    access.put("appId", account.appId());
    access.put("appSecret", account.appSecret());
    return access;
  }

  /** By the application's secret, by the same and OAuth, and by a token. */
  @Override
  public final List<Map<String, String>> ways(Authority authority) {
    Map<String, String> oauth = access(authority);
    oauth.put("tokenEndpoint", authority.http(OauthCounter.PATH));
    Map<String, String> token = new LinkedHashMap<>();
    token.put("endpoint", authority.http(""));
    token.put("tenantAccessToken", gate.tokens().draw());
    return List.of(access(authority), oauth, token);
  }

  @Override
  public final void serve(Request request, Exchange exchange) {
    if (request.method().equals("POST")) {
      answer(request, exchange);
    } else {
      exchange.answer(Answer.of(404, "404 page not found"));
    }
  }

  abstract void answer(Request request, Exchange exchange);

  final Gate gate() {
    return gate;
  }

  final Answer success(ObjectNode fields) {
    return answers.success("success", fields);
  }

  final Answer error(FeishuRefusal refusal) {
    return answers.error(refusal.code(), refusal.msg());
  }

  final void refuse(Exchange exchange, FeishuRefusal refusal) {
    exchange.answer(error(refusal));
  }
}

package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Request;
import java.io.IOException;

/** The older way to a token; its errors come with HTTP status 200. */
final class InternalCounter implements HttpProtocol {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int INVALID = 10_003;
  private static final int WRONG_SECRET = 10_014;

  private final Account account;
  private final TenantTokens tokens;
  private final FeishuAnswers answers;

  InternalCounter(Account account, TenantTokens tokens, FeishuAnswers answers) {
    this.account = account;
    this.tokens = tokens;
    this.answers = answers;
  }

  @Override
  public String path() {
    return "/open-apis/auth/v3/tenant_access_token/internal";
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    exchange.answer(
        request.method().equals("POST") ? answer(request) : Answer.of(404, "404 page not found"));
  }

  private Answer answer(Request request) {
    JsonNode asked = parse(request.body());
    if (!asked.path("app_id").asText().equals(account.appId())) {
      return refusal(INVALID, "invalid param");
    }
    if (!asked.path("app_secret").asText().equals(account.appSecret())) {
      return refusal(WRONG_SECRET, "app secret invalid");
    }
    String token = tokens.internal();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("tenant_access_token", token).put("expire", tokens.left(token).toSeconds());
    return answers.success("ok", fields);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private Answer refusal(int code, String msg) {
    return answers.of(200, JsonNodeFactory.instance.objectNode().put("code", code).put("msg", msg));
  }
}

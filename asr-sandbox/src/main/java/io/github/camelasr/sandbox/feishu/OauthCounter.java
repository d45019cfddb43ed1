package io.github.camelasr.sandbox.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Request;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The newer way to a token: OAuth 2.0, client credentials (RFC 6749, section 4.4), with the secret
 * either in a header field or in the form.
 */
final class OauthCounter implements HttpProtocol {

  static final String PATH = "/oauth/v3/token";

  private static final int TWO_WAYS = 20_070;
  private static final String BASIC = "Basic ";

  private final Account account;
  private final TenantTokens tokens;
  private final FeishuAnswers answers;

  OauthCounter(Account account, TenantTokens tokens, FeishuAnswers answers) {
    this.account = account;
    this.tokens = tokens;
    this.answers = answers;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    exchange.answer(
        request.method().equals("POST") ? answer(request) : Answer.of(404, "404 page not found"));
  }

  private Answer answer(Request request) {
    Map<String, List<String>> form =
        new QueryStringDecoder(new String(request.body(), UTF_8), false).parameters();
    String basic = request.header("authorization").orElse("");
    if (!basic.isEmpty() && form.containsKey("client_secret")) {
      return refusal(400, TWO_WAYS, "invalid_request");
    }
    if (!first(form, "grant_type").equals("client_credentials")) {
      return refusal(400, 20_036, "unsupported_grant_type");
    }
    String asked =
        basic.startsWith(BASIC)
            ? decoded(basic.substring(BASIC.length()))
            : first(form, "client_id") + ":" + first(form, "client_secret");
    if (!asked.equals(account.appId() + ":" + account.appSecret())) {
      return refusal(401, 20_002, "invalid_client");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", 0);
    String token = tokens.oauth();
    body.put("access_token", token).put("token_type", "Bearer");
    return answers.of(200, body.put("expires_in", tokens.left(token).toSeconds()));
  }

  private static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).get(0);
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private Answer refusal(int status, int code, String error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code).put("error", error);
    return answers.of(status, body.put("error_description", "The request was refused."));
  }
}

package io.github.camelasr.sandbox.huawei;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** Exchanges the password of the IAM user for a token, which stands in a header of the answer. */
final class IamCounter implements HttpProtocol {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Account account;
  private final IamTokens tokens;
  private final Clock clock;

  IamCounter(Account account, IamTokens tokens, Clock clock) {
    this.account = account;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/v3/auth/tokens";
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    exchange.answer(answer(request));
  }

  private Answer answer(Request request) {
    if (!request.method().equals("POST")) {
      return refusal(405, "Method Not Allowed", "The method is not allowed.");
    }
    JsonNode auth;
    try {
      auth = JSON.readTree(request.body()).path("auth");
    } catch (IOException e) {
      return refusal(400, "Bad Request", "The request body is invalid.");
    }
    if (!isOurs(auth.path("identity"))) {
      return refusal(401, "Unauthorized", "The username or password is wrong.");
    }
    JsonNode project = auth.path("scope").path("project");
    if (!project.isMissingNode()
        && !project.path("name").asText().equals(Account.PROJECT)
        && !project.path("id").asText().equals(account.projectId())) {
      return refusal(401, "Unauthorized", "The project is not found.");
    }
    return granted(!project.isMissingNode());
  }

  private boolean isOurs(JsonNode identity) {
    JsonNode user = identity.path("password").path("user");
    return identity.path("methods").path(0).asText().equals("password")
        && user.path("name").asText().equals(account.user())
        && user.path("password").asText().equals(account.password())
        && user.path("domain").path("name").asText().equals(Account.DOMAIN);
  }

  private Answer granted(boolean ofProject) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode token = body.putObject("token");
    token.put("expires_at", clock.instant().plus(IamTokens.LIFE).toString());
    token.putArray("methods").add("password");
    token.putArray("catalog").addObject().put("type", "sis");
    return Answer.of(201, body.toString()).with(Map.of("X-Subject-Token", tokens.issue(ofProject)));
  }

  private static Answer refusal(int status, String title, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("message", message).put("code", status).put("title", title);
    return Answer.of(status, body.toString());
  }
}

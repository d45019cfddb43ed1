package io.github.camelasr.sandbox.feishu;

import io.github.camelasr.sandbox.server.Request;

/** Lets in who has a token of the tenant: "Authorization: Bearer access_token". */
record Gate(TenantTokens tokens) {

  private static final String BEARER = "Bearer ";

  /** Checks the token and what kind of request it is. */
  void admit(Request request) {
    String authorization = request.header("authorization").orElse("");
    if (!authorization.startsWith(BEARER)) {
      throw new FeishuRefusal(
          FeishuCode.NO_TOKEN, "Missing access token for authorization. Please make a test.");
    }
    if (tokens.left(authorization.substring(BEARER.length())).isZero()) {
      throw new FeishuRefusal(
          FeishuCode.DEAD_TOKEN, "Invalid access token for authorization. Please make a test.");
    }
    if (!request.header("content-type").orElse("").startsWith("application/json")) {
      throw FeishuRefusal.invalid("Content-Type");
    }
  }
}

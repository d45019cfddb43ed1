package io.github.camelasr.sandbox.huawei;

import io.github.camelasr.sandbox.server.TokenBook;
import java.time.Duration;

/** The tokens of IAM: "Token的有效期为24小时"; only one of a project is of use to the service. */
record IamTokens(TokenBook book) {

  static final Duration LIFE = Duration.ofHours(24);

  private static final String OF_PROJECT = "MIIP";
  private static final String OF_DOMAIN = "MIID";

  String issue(boolean ofProject) {
    return book.issue(ofProject ? OF_PROJECT : OF_DOMAIN, LIFE);
  }

  /** A token to hand out with the credentials. */
  String draw() {
    return book.draw(OF_PROJECT, LIFE);
  }

  boolean isAlive(String token) {
    return !book.left(token).isZero();
  }

  boolean isOfProject(String token) {
    return token.startsWith(OF_PROJECT);
  }
}

package io.github.camelasr.sandbox.huawei;

import java.io.Serial;

/** A client message that the vendor answers with an error. */
final class SisRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String code;

  SisRefusal(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}

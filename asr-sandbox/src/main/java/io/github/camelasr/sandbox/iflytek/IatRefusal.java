package io.github.camelasr.sandbox.iflytek;

import java.io.Serial;

/** A client message that the vendor answers with an error. */
final class IatRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int code;

  IatRefusal(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}

package io.github.camelasr.sandbox.tencent;

import java.io.Serial;

/** A request that the vendor answers with an error. */
final class TencentRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int code;

  TencentRefusal(int code, String message) {
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

package io.github.camelasr.sandbox.feishu;

import java.io.Serial;

/** A request that the vendor answers with an error. */
final class FeishuRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final int code;

  FeishuRefusal(int code, String msg) {
    super(msg, null, false, false);
    this.code = code;
  }

  static FeishuRefusal invalid(String what) {
    return new FeishuRefusal(FeishuCode.INVALID, "invalid param: " + what);
  }

  int code() {
    return code;
  }

  String msg() {
    return String.valueOf(getMessage());
  }
}

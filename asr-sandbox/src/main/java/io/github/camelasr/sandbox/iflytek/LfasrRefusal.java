package io.github.camelasr.sandbox.iflytek;

/** A request that is answered with an error code: document "错误码". */
final class LfasrRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;

  LfasrRefusal(int code, String descInfo) {
    super(descInfo, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  String descInfo() {
    return String.valueOf(getMessage());
  }
}

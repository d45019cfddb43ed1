package io.github.camelasr.sandbox.abcpen;

/** A request that is answered with an error code: document "错误码". */
final class LongRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;

  LongRefusal(int code, String desc) {
    super(desc, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  String desc() {
    return String.valueOf(getMessage());
  }
}

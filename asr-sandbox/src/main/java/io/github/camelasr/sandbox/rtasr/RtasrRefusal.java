package io.github.camelasr.sandbox.rtasr;

/** A dialogue that is refused with an error code: document "错误码". */
final class RtasrRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int code;

  RtasrRefusal(int code, String desc) {
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

package io.github.camelasr.sandbox.huawei;

/** The codes that the sandbox sends by itself: page "错误码". */
enum SisCode {
  MISSING("SIS.0012"),
  UNSUPPORTED("SIS.0031"),
  INVALID("SIS.0032"),
  MISMATCH("SIS.0301"),
  IDLE("SIS.0304");

  private final String code;

  SisCode(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  SisRefusal refusal(String message) {
    return new SisRefusal(code, message);
  }
}

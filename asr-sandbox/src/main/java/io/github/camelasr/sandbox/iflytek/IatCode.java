package io.github.camelasr.sandbox.iflytek;

/** The codes that the sandbox sends by itself, with the texts of the document's table "错误码". */
enum IatCode {
  NO_LICENCE(10005, "licc fail"),
  MISSING_VALUE(10006, "Get audio rate fail"),
  INVALID_VALUE(10007, "get invalid rate"),
  /** Not in the table; seen when the first frame is the last. */
  FIRST_IS_LAST(10008, "service instance invalid"),
  UNDECODABLE(10043, "Syscall AudioCodingDecode error"),
  ENGINE_ENDED(10101, "engine inavtive"),
  SESSION_TOO_LONG(10114, "session timeout"),
  INVALID_CODEC(10139, "invalid param"),
  MALFORMED_JSON(10160, "parse request json error"),
  MALFORMED_BASE64(10161, "parse base64 string error"),
  INVALID_PARAMETER(10163, "param validate error:"),
  INVALID_HANDLE(10165, "invalid handle"),
  IDLE(10200, "read data timeout"),
  EMPTY_APP_ID(10313, "appid cannot be empty");

  private final int number;
  private final String text;

  IatCode(int number, String text) {
    this.number = number;
    this.text = text;
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  IatRefusal refusal() {
    return new IatRefusal(number, text);
  }

  IatRefusal refusal(String detail) {
    return new IatRefusal(number, text + detail);
  }
}

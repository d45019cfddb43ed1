package io.github.camelasr.sandbox.feishu;

/** Codes: of the document, then of all the vendor's services. */
final class FeishuCode {

  static final int INVALID = 1_040_101;
  static final int ANOMALY = 1_040_102;
  static final int NO_TOKEN = 99_991_661;
  static final int DEAD_TOKEN = 99_991_663;
  static final int TOO_OFTEN = 99_991_400;

  private FeishuCode() {}

  /** Whether it is one of the numbers for tokens. */
  static boolean isOfToken(int code) {
    return code >= 99_991_660 && code <= 99_991_671;
  }

  /** Whether the same request may be sent again, so that a stream goes on. */
  static boolean isPassing(int code) {
    return code == ANOMALY || code > 99_990_000;
  }
}

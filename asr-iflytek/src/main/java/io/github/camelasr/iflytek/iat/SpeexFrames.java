package io.github.camelasr.iflytek.iat;

import java.util.List;

/**
 * Bytes of a 20 ms Speex frame by compression level 0 to 10: the two tables of the document under
 * "接口数据传输与接收". iFlytek's own Speex has one byte more than the standard's.
 */
final class SpeexFrames {
  static final int MAX_LEVEL = 10;
  static final int MILLIS = 20;

  private static final List<Integer> STANDARD_8K =
      List.of(6, 10, 15, 20, 20, 28, 28, 38, 38, 46, 62);
  private static final List<Integer> STANDARD_16K =
      List.of(10, 15, 20, 25, 32, 42, 52, 60, 70, 86, 106);
  private static final List<Integer> IFLYTEK_8K =
      List.of(7, 11, 16, 21, 21, 29, 29, 39, 39, 47, 63);
  private static final List<Integer> IFLYTEK_16K =
      List.of(11, 16, 21, 26, 33, 43, 53, 61, 71, 87, 107);

  private SpeexFrames() {}

  static List<Integer> standard(boolean wideBand) {
    return wideBand ? STANDARD_16K : STANDARD_8K;
  }

  static List<Integer> iflytek(boolean wideBand) {
    return wideBand ? IFLYTEK_16K : IFLYTEK_8K;
  }
}

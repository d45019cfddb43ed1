package io.github.camelasr.sandbox.iflytek;

import java.util.ArrayList;
import java.util.List;

/** Which Speex frames the audio can consist of: the tables of "讯飞定制speex" and "标准开源speex". */
final class FrameSizes {

  private static final List<Integer> OWN_8K = List.of(7, 11, 16, 21, 29, 39, 47, 63);
  private static final List<Integer> OWN_16K = List.of(11, 16, 21, 26, 33, 43, 53, 61, 71, 87, 107);
  private static final List<Integer> STANDARD_8K = List.of(6, 10, 15, 20, 28, 38, 46, 62);
  private static final List<Integer> STANDARD_16K =
      List.of(10, 15, 20, 25, 32, 42, 52, 60, 70, 86, 106);

  private static final int FRAME_MS = 20;

  private final List<Integer> possible;
  private long bytes;

  /**
   * Starts with the frames of a form.
   *
   * @param standardSize the field {@code speex_size}, 0 for the vendor's own Speex
   */
  FrameSizes(AudioForm form, int standardSize) {
    boolean narrow = form.sampleRateHz() == 8000;
    this.possible =
        new ArrayList<>(standardSize == 0 ? (narrow ? OWN_8K : OWN_16K) : List.of(standardSize));
    if (standardSize != 0 && !(narrow ? STANDARD_8K : STANDARD_16K).contains(standardSize)) {
      throw IatCode.INVALID_CODEC.refusal(": speex_size " + standardSize);
    }
  }

  /** Takes audio; 10043 if no frame size divides all pieces so far. */
  void add(int length) {
    possible.removeIf(size -> length % size != 0);
    if (possible.isEmpty()) {
      throw IatCode.UNDECODABLE.refusal(": " + length + " bytes are not whole speex frames");
    }
    bytes += length;
  }

  /** Returns how long the audio lasts, at the largest frame that fits. */
  long durationMs() {
    return bytes / possible.get(possible.size() - 1) * FRAME_MS;
  }
}

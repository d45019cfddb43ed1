package io.github.camelasr.sandbox.script;

/**
 * Where a vendor document contradicts itself or leaves a choice: the sandbox takes the other
 * reading.
 */
public enum Quirk {
  /**
   * iFlytek IAT: {@code vad} has {@code bg} and {@code ed} itself, as the table says, without the
   * example's list.
   */
  VAD_WITHOUT_LIST,
  /**
   * iFlytek IAT: {@code sc} is a float now and then. The document says to be ready for it; the
   * vendor's own Java client is not, and drops such messages.
   */
  FLOAT_SCORES,
  /** iFlytek IAT: {@code code} is a string, as in the vendor's other interfaces. */
  CODE_AS_STRING,
  /**
   * Tencent ws-v2: audio may come as fast as it likes. The document says only that the engine may
   * fail when it comes faster than it plays.
   */
  ANY_PACE,
  /** Huawei sentence-stream: after its sentence the vendor is silent until END, and sends none. */
  SENTENCE_WITHOUT_END,
  /**
   * Feishu stream: {@code recognition_text} holds what is new since the answer before. The document
   * does not say.
   */
  INCREMENTAL_TEXT,
  /** Feishu: errors of the token come with HTTP status 200; both were seen. */
  TOKEN_ERRORS_WITH_200
}

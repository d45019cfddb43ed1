package io.github.camelasr.sandbox.tencent;

import java.util.Set;

/**
 * The parameters of a dialogue, checked: document "请求参数".
 *
 * @param engine such as {@code 16k_zh}
 * @param voiceFormat the number of the encoding
 * @param sampleRateHz of the audio that comes
 * @param output what the results look like
 */
record V2Settings(String engine, int voiceFormat, int sampleRateHz, Output output) {

  static final Set<String> NAMES =
      Set.of(
          "secretid",
          "timestamp",
          "expired",
          "nonce",
          "signature",
          "voice_id",
          "engine_model_type",
          "voice_format",
          "needvad",
          "hotword_id",
          "hotword_list",
          "customization_id",
          "reinforce_hotword",
          "filter_dirty",
          "filter_modal",
          "filter_punc",
          "filter_empty_result",
          "convert_num_mode",
          "word_info",
          "vad_silence_time",
          "max_speak_time",
          "noise_threshold",
          "input_sample_rate",
          "emotion_recognition");

  /**
   * What the results look like.
   *
   * @param vad whether a pause settles a sentence
   * @param words 0 none, 1 words, 2 punctuation too
   * @param punctuation 0 kept, 1 not at the end, 2 none
   */
  record Output(boolean vad, int words, int punctuation) {}

  static V2Settings of(Parameters parameters) {
    String engine = parameters.required("engine_model_type", "(8k|16k)_[0-9a-zA-Z_-]{1,60}");
    parameters.required("voice_id", ".{1,128}");
    parameters.number("nonce", 1, 9_999_999_999L);
    checkIgnored(parameters);
    int format = (int) parameters.number("voice_format", 1, 16, 4);
    if (!Set.of(1, 4, 6, 8, 10, 12, 14, 16).contains(format)) {
      throw parameters.invalid("voice_format");
    }
    boolean fed8k = parameters.optional("input_sample_rate", "8000").isPresent();
    if (fed8k && (format != Ears.PCM || engine.startsWith("8k"))) {
      throw parameters.invalid("input_sample_rate");
    }
    int rate = fed8k || engine.startsWith("8k") ? 8000 : 16_000;
    return new V2Settings(engine, format, rate, output(parameters));
  }

  private static Output output(Parameters parameters) {
    int words = (int) parameters.number("word_info", 0, 100, 0);
    if (words > 2 && words < 100) {
      throw parameters.invalid("word_info");
    }
    return new Output(
        parameters.number("needvad", 0, 1, 0) == 1,
        Math.min(words, 2),
        (int) parameters.number("filter_punc", 0, 2, 0));
  }

  /** Parameters that change nothing here, but whose values the vendor checks. */
  private static void checkIgnored(Parameters parameters) {
    parameters.optional("reinforce_hotword", "[01]");
    parameters.optional("filter_dirty", "[012]");
    parameters.optional("filter_modal", "[012]");
    parameters.optional("filter_empty_result", "[01]");
    parameters.optional("convert_num_mode", "[013]");
    parameters.optional("emotion_recognition", "\\d{1,9}");
    parameters.optional("noise_threshold", "-?(0(\\.\\d{1,9})?|1(\\.0{1,9})?)");
    parameters.number("vad_silence_time", 240, 2000, 240);
    parameters.number("max_speak_time", 5000, 90_000, 60_000);
    String word = "[^|,]+\\|([1-9]|10|11|100)";
    parameters.optional("hotword_list", word + "(," + word + "){0,127}");
  }
}

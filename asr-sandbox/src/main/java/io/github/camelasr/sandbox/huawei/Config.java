package io.github.camelasr.sandbox.huawei;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The configuration of a session, checked: table "config数据结构". A field that the vendor does not
 * know is an error, and so is a value out of range.
 *
 * @param form how the audio is coded
 * @param language of the model
 * @param punctuation {@code add_punc}
 * @param interim {@code interim_results}
 * @param words {@code need_word_info}
 * @param vadHeadMs {@code vad_head}, 0 for never
 * @param vadTailMs {@code vad_tail}
 */
record Config(
    AudioForm form,
    String language,
    boolean punctuation,
    boolean interim,
    boolean words,
    int vadHeadMs,
    int vadTailMs) {

  private static final Set<String> NAMES =
      Set.of(
          "audio_format",
          "property",
          "add_punc",
          "digit_norm",
          "vad_head",
          "vad_tail",
          "max_seconds",
          "interim_results",
          "vocabulary_id",
          "need_word_info");

  static Config of(JsonNode config) {
    if (!config.isObject()) {
      throw SisCode.MISSING.refusal("'config' is missing");
    }
    config
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!NAMES.contains(name)) {
                throw SisCode.UNSUPPORTED.refusal("'" + name + "' is not supported");
              }
            });
    AudioForm form = AudioForm.of(text(config, "audio_format"));
    String property = text(config, "property");
    checkProperty(property, form);
    yes(config, "digit_norm", true);
    number(config, "max_seconds", 1, 60, 30);
    return new Config(
        form,
        property.startsWith("english") ? "en_us" : "zh_cn",
        yes(config, "add_punc", false),
        yes(config, "interim_results", false),
        yes(config, "need_word_info", false),
        number(config, "vad_head", 0, 60_000, 10_000),
        number(config, "vad_tail", 0, 3_000, 500));
  }

  /** "语种_采样率_领域". */
  private static void checkProperty(String property, AudioForm form) {
    if (!property.matches("[a-z]+_(8|16)k_[a-z]+")) {
      throw SisCode.UNSUPPORTED.refusal("'property' is not supported");
    }
    if (!property.contains("_" + form.sampleRateHz() / 1000 + "k_")) {
      throw SisCode.MISMATCH.refusal("'audio_format' does not match 'property'");
    }
  }

  private static String text(JsonNode config, String name) {
    JsonNode value = config.path(name);
    if (value.isMissingNode()) {
      throw SisCode.MISSING.refusal("'" + name + "' is missing");
    }
    if (!value.isTextual()) {
      throw invalid(name);
    }
    return value.textValue();
  }

  private static boolean yes(JsonNode config, String name, boolean otherwise) {
    if (!config.has(name)) {
      return otherwise;
    }
    String value = text(config, name);
    if (!value.equals("yes") && !value.equals("no")) {
      throw invalid(name);
    }
    return value.equals("yes");
  }

  private static int number(JsonNode config, String name, int from, int to, int otherwise) {
    JsonNode value = config.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt() || value.intValue() < from || value.intValue() > to) {
      throw invalid(name);
    }
    return value.intValue();
  }

  static SisRefusal invalid(String name) {
    return SisCode.INVALID.refusal("'" + name + "' is invalid");
  }
}

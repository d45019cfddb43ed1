package io.github.camelasr.iflytek.lfasr;

import static io.github.camelasr.api.OptionType.BOOLEAN;
import static io.github.camelasr.api.OptionType.DECIMAL;
import static io.github.camelasr.api.OptionType.INTEGER;
import static io.github.camelasr.api.OptionType.STRING;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.wire.JobOptions;
import io.github.camelasr.wire.rtasr.RtasrOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options: every field of the tables "请求参数" by the vendor's own name in camelCase, and two of
 * our own ({@code pollMillis}, {@code patience}). File name, size, length and the way the audio
 * comes are no options: they are the recording's.
 */
final class LfasrOptions {
  private static final String ENDPOINT = "https://raasr.xfyun.cn/v2/api";

  /** The field of the second request: what kind of result is wanted. */
  static final String RESULT_TYPE = "resultType";

  /** The value of {@code resultType} that makes the translation the text. */
  static final String TRANSLATE = "translate";

  /** The document spells it one way, the vendor's programs the other: both are sent. */
  private static final String HOT_WORD_FIELDS = "hotWord, hot_word";

  private static final List<OptionSpec> SPEECH =
      List.of(
          of("language", STRING, "cn Chinese with dialects (vendor's own), en, ja, … by licence")
              .build(),
          OptionSpec.of("hotWord", STRING, "Hot words of 2 to 16 characters, separated by |")
              .source(HOT_WORD_FIELDS)
              .build(),
          flag("candidate", "1 gives other readings of words"),
          flag("roleType", "1 tells speakers apart"),
          of("roleNum", INTEGER, "Number of speakers; 0 lets the vendor guess; needs roleType")
              .range(0, 10)
              .build(),
          of("pd", STRING, "Field of use")
              .allowed(
                  "court", "edu", "finance", "medical", "tech", "culture", "isp", "sport", "gov",
                  "game", "ecom", "mil", "com", "life", "ent", "car")
              .build(),
          flag("standardWav", "1 says that the recording is PCM or WAV of 16 kHz, 16 bit, mono"),
          of(
                  "languageType",
                  INTEGER,
                  "1 Chinese and English (vendor's own), 2 Chinese with little English, 4 Chinese"
                      + " only")
              .allowed("1", "2", "4")
              .build(),
          of(
                  "trackMode",
                  INTEGER,
                  "1 one track (vendor's own), 2 a speaker on each of two channels")
              .allowed("1", "2")
              .build());

  private static final List<OptionSpec> OUTPUT =
      List.of(
          of("transLanguage", STRING, "Language to translate into").build(),
          of("transMode", INTEGER, "Translate by 1 stretch, 2 paragraph (vendor's own), 3 whole")
              .allowed("1", "2", "3")
              .build(),
          named("engSegMax", INTEGER, "Most characters of a paragraph", "eng_seg_max")
              .range(0, 500)
              .build(),
          named("engSegMin", INTEGER, "Fewest characters of a paragraph", "eng_seg_min")
              .range(0, 50)
              .build(),
          named(
                  "engSegWeight",
                  DECIMAL,
                  "How much the number of characters counts for paragraphs",
                  "eng_seg_weight")
              .range(0, 0.05)
              .build(),
          named("engSmoothproc", BOOLEAN, "false keeps fillers in", "eng_smoothproc").build(),
          named("engColloqproc", BOOLEAN, "true writes as one writes", "eng_colloqproc").build(),
          named("engVadMdn", INTEGER, "1 far from the microphone, 2 near", "eng_vad_mdn")
              .allowed("1", "2")
              .build(),
          named("engVadMargin", INTEGER, "0 leaves out silence at both ends", "eng_vad_margin")
              .allowed("0", "1")
              .build(),
          named("engRlang", INTEGER, "Cantonese in 0 simplified, 1 traditional", "eng_rlang")
              .allowed("0", "1")
              .build(),
          of("callbackUrl", STRING, "Where the vendor tells that the job is done").build(),
          OptionSpec.of(RESULT_TYPE, STRING, "The text: what was said, or its translation")
              .defaultValue("transfer")
              .allowed("transfer", TRANSLATE)
              .build());

  static final List<OptionSpec> ALL =
      Stream.of(
              RtasrOptions.access(ENDPOINT, "SecretKey of recordings in the console"),
              SPEECH,
              OUTPUT,
              JobOptions.polling())
          .flatMap(List::stream)
          .toList();

  private LfasrOptions() {}

  private static OptionSpec flag(String name, String help) {
    return of(name, INTEGER, help).allowed("0", "1").build();
  }

  private static OptionSpec.Builder of(String name, OptionType type, String help) {
    return named(name, type, help, name);
  }

  private static OptionSpec.Builder named(String name, OptionType type, String help, String field) {
    return OptionSpec.of(name, type, help).source(field);
  }
}

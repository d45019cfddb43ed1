package io.github.camelasr.iflytek.rtasr;

import static io.github.camelasr.api.OptionType.INTEGER;
import static io.github.camelasr.api.OptionType.STRING;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.wire.rtasr.RtasrOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options: every field of the table "参数说明" by the vendor's own name, and two of our own ({@code
 * result}, {@code catchUp}).
 */
final class StandardOptions {
  private static final String ENDPOINT = "wss://rtasr.xfyun.cn/v1/ws";

  /** The value of {@code result} that makes the translation the text. */
  static final String TRANSLATION = "translation";

  private static final OptionSpec LANG =
      OptionSpec.of(
              "lang",
              STRING,
              "cn Chinese, also with English (vendor's own), en English, or any other that the"
                  + " account was given")
          .source("lang")
          .build();

  private static final List<OptionSpec> OWN =
      List.of(
          OptionSpec.of("transType", STRING, "Kind of translation; vendor's own: normal")
              .allowed("normal")
              .source("transType")
              .build(),
          OptionSpec.of(
                  "transStrategy",
                  INTEGER,
                  "What is translated: 1 each stretch of speech, 2 interim results too, 3 each"
                      + " sentence by its punctuation; the vendor recommends 2")
              .allowed("1", "2", "3")
              .source("transStrategy")
              .build(),
          OptionSpec.of("targetLang", STRING, "Language to translate into")
              .allowed("cn", "en", "ja", "ko", "ru", "fr", "es", "vi", "cn_cantonese")
              .source("targetLang")
              .build(),
          OptionSpec.of("vadMdn", INTEGER, "1 far from the microphone (vendor's own), 2 near")
              .allowed("1", "2")
              .source("vadMdn")
              .build(),
          OptionSpec.of("roleType", INTEGER, "2 tells speakers apart")
              .allowed("2")
              .source("roleType")
              .build(),
          OptionSpec.of(
                  "engLangType",
                  INTEGER,
                  "1 Chinese and English (vendor's own), 2 Chinese with little English, 4 Chinese"
                      + " only")
              .allowed("1", "2", "4")
              .source("engLangType")
              .build(),
          OptionSpec.of("result", STRING, "The text: what was said, or its translation")
              .defaultValue("transcript")
              .allowed("transcript", TRANSLATION)
              .build());

  static final List<OptionSpec> ALL =
      Stream.of(
              RtasrOptions.access(ENDPOINT, "APIKey of real-time transcription in the console"),
              List.of(LANG),
              RtasrOptions.speech(),
              OWN,
              List.of(RtasrOptions.catchUp()))
          .flatMap(List::stream)
          .toList();

  private StandardOptions() {}
}

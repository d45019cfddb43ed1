package io.github.camelasr.tencent.v2;

import static io.github.camelasr.api.OptionType.DECIMAL;
import static io.github.camelasr.api.OptionType.INTEGER;
import static io.github.camelasr.api.OptionType.STRING;
import static io.github.camelasr.api.OptionType.URI;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.tencent.common.Account;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The options: every parameter of the document's table "请求参数" by the vendor's own name in
 * camelCase, the credentials, and three of our own ({@code endpoint}, {@code signatureLifetime},
 * {@code catchUp}).
 */
final class V2Options {
  /** Those that become parameters of the query; their source is the vendor's name. */
  static final List<OptionSpec> PARAMETERS =
      List.of(
          parameter("engineModelType", STRING, "Language and rate: 8k_… is 8 kHz, all else 16 kHz")
              .defaultValue("16k_zh")
              .build(),
          parameter(
                  "voiceFormat",
                  INTEGER,
                  "1 PCM, 4 Speex (vendor's own), 6 SILK, 8 MP3, 10 Opus, 12 WAV, 14 M4A, 16 AAC")
              .defaultValue("1")
              .allowed("1", "4", "6", "8", "10", "12", "14", "16")
              .build(),
          flag("needvad", "1 settles a sentence at each pause, 0 (vendor's own) after 60 s")
              .defaultValue("1")
              .build(),
          parameter("hotwordId", STRING, "Id of a list of hot words").build(),
          parameter("hotwordList", STRING, "Hot words: word|weight,… with weights 1 to 11 or 100")
              .build(),
          parameter("customizationId", STRING, "Id of a model of your own").build(),
          flag("reinforceHotword", "1 prefers hot words to what sounds alike").build(),
          choice("filterDirty", "Swear words: 0 kept (vendor's own), 1 left out, 2 starred")
              .allowed("0", "1", "2")
              .build(),
          choice("filterModal", "Filler words: 0 kept (vendor's own), 1 some, 2 all left out")
              .allowed("0", "1", "2")
              .build(),
          choice("filterPunc", "Punctuation: 0 kept (vendor's own), 1 ends left out, 2 all")
              .allowed("0", "1", "2")
              .build(),
          flag("filterEmptyResult", "1 (vendor's own) sends no empty results, 0 does").build(),
          choice("convertNumMode", "Numbers: 0 as words, 1 as fits (vendor's own), 3 as digits")
              .allowed("0", "1", "3")
              .build(),
          choice("wordInfo", "Words: 0 none (vendor's own), 1 with times, 2 punctuation too")
              .defaultValue("1")
              .allowed("0", "1", "2", "100")
              .build(),
          parameter("vadSilenceTime", INTEGER, "Milliseconds of silence that end a sentence")
              .range(240, 2000)
              .build(),
          parameter("maxSpeakTime", INTEGER, "Milliseconds after which a sentence is ended")
              .range(5000, 90_000)
              .build(),
          parameter("noiseThreshold", DECIMAL, "-1 to 1: the higher, the more counts as noise")
              .range(-1, 1)
              .build(),
          choice("inputSampleRate", "8000: PCM of 8 kHz for an engine of 16 kHz")
              .allowed("8000")
              .build(),
          parameter("emotionRecognition", INTEGER, "Emotions, as the vendor numbers them").build());

  static final List<OptionSpec> ALL =
      Stream.of(
              Account.options(),
              List.of(
                  OptionSpec.of("endpoint", URI, "The URL before the appId")
                      .defaultValue("wss://asr.cloud.tencent.com/asr/v2")
                      .build()),
              PARAMETERS,
              List.of(
                  OptionSpec.of(
                          "catchUp", DECIMAL, "Seconds of audio a second after falling behind")
                      .defaultValue("2")
                      .range(1, 3)
                      .build()))
          .flatMap(List::stream)
          .toList();

  private V2Options() {}

  private static OptionSpec.Builder flag(String name, String help) {
    return choice(name, help).allowed("0", "1");
  }

  private static OptionSpec.Builder choice(String name, String help) {
    return parameter(name, INTEGER, help);
  }

  private static OptionSpec.Builder parameter(String name, OptionType type, String help) {
    String vendorName = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return OptionSpec.of(name, type, help).source(vendorName);
  }
}

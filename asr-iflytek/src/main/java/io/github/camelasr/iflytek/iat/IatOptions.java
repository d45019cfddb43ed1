package io.github.camelasr.iflytek.iat;

import static io.github.camelasr.api.OptionType.DECIMAL;
import static io.github.camelasr.api.OptionType.INTEGER;
import static io.github.camelasr.api.OptionType.STRING;
import static io.github.camelasr.api.OptionType.URI;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The options: every field of the document's tables "公共参数", "业务参数" and "业务数据流参数", by the vendor's
 * own name in camelCase, and four of our own ({@code endpoint}, {@code sampleRate}, {@code
 * speexLevel}, {@code catchUp}).
 */
final class IatOptions {
  private static final String BUSINESS_PREFIX = "business.";

  static final List<OptionSpec> ALL =
      List.of(
          of("appId", STRING, "Application id", "common.app_id").required().build(),
          of("apiKey", STRING, "APIKey of the console", "authorization")
              .required()
              .secret()
              .build(),
          of("apiSecret", STRING, "APISecret of the console", "authorization")
              .required()
              .secret()
              .build(),
          of(
                  "endpoint",
                  URI,
                  "Where to connect; by default "
                      + Endpoint.MAIN
                      + " for zh_cn and en_us (wss://ws-api.xfyun.cn/v2/iat also serves them) and "
                      + Endpoint.NICHE
                      + " for every other language",
                  "请求地址")
              .build(),
          business("language", STRING, "zh_cn, en_us, or any other that the account was given")
              .defaultValue("zh_cn")
              .build(),
          business("domain", STRING, "Field of use; all but iat must be bought")
              .defaultValue("iat")
              .allowed(
                  "iat",
                  "xfime-mianqie",
                  "medical",
                  "gov-seat-assistant",
                  "seat-assistant",
                  "gov-ansys",
                  "gov-nav",
                  "fin-nav",
                  "fin-ansys")
              .build(),
          business("accent", STRING, "mandarin, or a dialect of zh_cn that the account was given")
              .defaultValue("mandarin")
              .build(),
          business(
                  "vadEos",
                  INTEGER,
                  "Milliseconds of silence that end a dialogue; vendor's own: 2000")
              .range(1, Integer.MAX_VALUE)
              .build(),
          business("dwa", STRING, "wpgs: interim results that are corrected; Mandarin only")
              .allowed("wpgs")
              .build(),
          business("pd", STRING, "Topic of the speech; Chinese only")
              .allowed("game", "health", "shopping", "trip")
              .build(),
          flag("ptt", "1 adds punctuation (vendor's own), 0 does not; Chinese only"),
          flag("pcm", "1 gives punctuation with the next sentence (vendor's own), 0 at once"),
          business(
                  "ltc",
                  INTEGER,
                  "1 all (vendor's own), 2 Chinese only, 3 English only; Chinese only")
              .allowed("1", "2", "3")
              .build(),
          business(
                  "rlang",
                  STRING,
                  "zh-cn simplified (vendor's own), zh-hk traditional; Chinese only")
              .allowed("zh-cn", "zh-hk")
              .build(),
          flag("vinfo", "1 gives start and end of each clause; void with dwa=wpgs"),
          flag(
              "nunum", "1 writes numbers as digits (vendor's own), 0 as words; Mandarin, Japanese"),
          business("speexSize", INTEGER, "Bytes of a frame of standard Speex, which needs it")
              .range(1, Integer.MAX_VALUE)
              .build(),
          of(
                  "speexLevel",
                  INTEGER,
                  "Compression level of iFlytek's own Speex, which needs it",
                  "speex（压缩等级）")
              .range(0, SpeexFrames.MAX_LEVEL)
              .build(),
          business("nbest", INTEGER, "Readings of a sentence").range(1, 5).build(),
          business("wbest", INTEGER, "Readings of a word").range(1, 5).build(),
          of(
                  "sampleRate",
                  INTEGER,
                  "16000 or 8000; 16000 unless encoding or domain demands 8000",
                  "data.format")
              .allowed("16000", "8000")
              .build(),
          of("encoding", STRING, "Encoding of the audio that is sent", "data.encoding")
              .defaultValue("raw")
              .allowed("raw", "speex", "speex-wb", "lame")
              .build(),
          of(
                  "catchUp",
                  DECIMAL,
                  "Seconds of audio a second after falling behind; too fast makes recognition worse",
                  "")
              .defaultValue("2")
              .range(1, 100)
              .build());

  /**
   * The options that become fields of {@code business}, by the vendor's name, in the document's
   * order.
   */
  static final Map<String, OptionSpec> BUSINESS =
      ALL.stream()
          .filter(spec -> spec.source().startsWith(BUSINESS_PREFIX))
          .collect(
              Collectors.toMap(
                  spec -> spec.source().substring(BUSINESS_PREFIX.length()),
                  Function.identity(),
                  (a, b) -> a,
                  LinkedHashMap::new));

  private IatOptions() {}

  private static OptionSpec flag(String name, String help) {
    return business(name, INTEGER, help).allowed("0", "1").build();
  }

  private static OptionSpec.Builder business(String name, OptionType type, String help) {
    return of(name, type, help, BUSINESS_PREFIX + snakeCase(name));
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static OptionSpec.Builder of(String name, OptionType type, String help, String source) {
    return OptionSpec.of(name, type, help).source(source);
  }
}

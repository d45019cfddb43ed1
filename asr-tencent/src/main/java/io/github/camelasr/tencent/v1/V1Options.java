package io.github.camelasr.tencent.v1;

import static io.github.camelasr.api.OptionType.DECIMAL;
import static io.github.camelasr.api.OptionType.INTEGER;
import static io.github.camelasr.api.OptionType.STRING;
import static io.github.camelasr.api.OptionType.URI;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.tencent.common.Account;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options: every field of the document's URL by the vendor's own name in camelCase but for
 * those that are not a matter of choice ({@code seq}, {@code end}, {@code source}, {@code
 * voice_id}, {@code timestamp}, {@code nonce}), and three of our own ({@code endpoint}, {@code
 * signatureLifetime}, {@code catchUp}).
 */
final class V1Options {
  /** The four that a template stands for. */
  static final List<OptionSpec> TEMPLATE_FIELDS =
      List.of(
          OptionSpec.of("subServiceType", INTEGER, "0 whole recordings, 1 real time")
              .source("sub_service_type")
              .defaultValue("1")
              .allowed("0", "1")
              .build(),
          OptionSpec.of("engineModelType", STRING, "8k_0, 16k_0, 16k_en, later 16k_zh and others")
              .source("engine_model_type")
              .defaultValue("16k_0")
              .build(),
          OptionSpec.of("resultTextFormat", INTEGER, "0 UTF-8, 1 GB2312, 2 GBK, 3 BIG5")
              .source("result_text_format")
              .defaultValue("0")
              .allowed("0", "1", "2", "3")
              .build(),
          OptionSpec.of("resType", INTEGER, "0 text with every chunk, 1 with the last one only")
              .source("res_type")
              .defaultValue("0")
              .allowed("0", "1")
              .build());

  /** Those that become parameters of the query in any case. */
  static final List<OptionSpec> OTHER_FIELDS =
      List.of(
          OptionSpec.of("projectid", INTEGER, "Project; vendor's own: 0")
              .source("projectid")
              .range(0, Long.MAX_VALUE)
              .build(),
          OptionSpec.of("templateName", STRING, "Template, which stands for four other options")
              .source("template_name")
              .build(),
          OptionSpec.of("voiceFormat", INTEGER, "1 PCM, 4 Speex (vendor's own), 6 SILK")
              .source("voice_format")
              .defaultValue("1")
              .allowed("1", "4", "6")
              .build(),
          OptionSpec.of("timeout", INTEGER, "Milliseconds the vendor may take for a chunk")
              .source("timeout")
              .defaultValue("10000")
              .range(1, Integer.MAX_VALUE)
              .build());

  static final List<OptionSpec> PARAMETERS =
      Stream.concat(TEMPLATE_FIELDS.stream(), OTHER_FIELDS.stream()).toList();

  static final List<OptionSpec> ALL =
      Stream.of(
              Account.options(),
              List.of(
                  OptionSpec.of("endpoint", URI, "The URL before the appId")
                      .defaultValue("https://aai.qcloud.com/asr/v1")
                      .build()),
              PARAMETERS,
              List.of(
                  OptionSpec.of(
                          "catchUp", DECIMAL, "Seconds of audio a second after falling behind")
                      .defaultValue("2")
                      .range(1, 10)
                      .build()))
          .flatMap(List::stream)
          .toList();

  private V1Options() {}
}

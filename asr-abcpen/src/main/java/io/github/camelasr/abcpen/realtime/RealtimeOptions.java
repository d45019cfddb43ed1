package io.github.camelasr.abcpen.realtime;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.wire.rtasr.RtasrOptions;
import java.util.List;
import java.util.stream.Stream;

/** The options: the fields of the URL, and one of our own ({@code catchUp}). */
final class RealtimeOptions {
  private static final String ENDPOINT = "wss://ai.abcpen.com/v1/asr/ws";

  private static final OptionSpec LANG =
      OptionSpec.of(
              "lang", OptionType.STRING, "cn Chinese, also with English (vendor's own), en English")
          .allowed("cn", "en")
          .source("lang")
          .build();

  static final List<OptionSpec> ALL =
      Stream.of(
              RtasrOptions.access(ENDPOINT, "Key of the service, which signs"),
              List.of(LANG),
              RtasrOptions.speech(),
              List.of(RtasrOptions.catchUp()))
          .flatMap(List::stream)
          .toList();

  private RealtimeOptions() {}
}

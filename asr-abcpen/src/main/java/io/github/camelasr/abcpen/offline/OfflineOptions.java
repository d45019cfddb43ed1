package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.wire.JobOptions;
import io.github.camelasr.wire.rtasr.RtasrOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options: every field of the table "参数说明" by the vendor's own name in camelCase, {@code
 * hotWord} of its programs, and two of our own ({@code pollMillis}, {@code patience}).
 */
final class OfflineOptions {
  static final String ENDPOINT = "https://ai.abcpen.com/v1/asr/long";

  /** The document spells it one way, the vendor's programs the other: both are sent. */
  static final String RATE_FIELDS = "audio_samplerate, audio_sample_rate";

  private static final OptionSpec LANG =
      OptionSpec.of(
              "lang", OptionType.STRING, "cn Chinese, also with English (vendor's own), en English")
          .allowed("cn", "en")
          .source("lang, language")
          .build();

  private static final List<OptionSpec> RECORDING =
      List.of(
          OptionSpec.of(
                  "audioEncode",
                  OptionType.STRING,
                  "Encoding of the recording; by default what the end of its URL says, else the"
                      + " vendor's own: mpeg2")
              .allowed("pcm", "aac", "mpeg2", "opus", "flac")
              .source("audio_encode")
              .build(),
          OptionSpec.of(
                  "audioSamplerate",
                  OptionType.INTEGER,
                  "Sample rate of the recording; vendor's own: 16000")
              .allowed("8000", "16000", "44100", "48000")
              .source(RATE_FIELDS)
              .build(),
          OptionSpec.of(
                  "speakerNumber",
                  OptionType.INTEGER,
                  "Number of speakers; 0 lets the vendor guess; vendor's own: 2")
              .range(0, 10)
              .source("speaker_number")
              .build(),
          OptionSpec.of("hasParticiple", OptionType.BOOLEAN, "true gives words with times")
              .source("has_participle")
              .build(),
          OptionSpec.of("hotWord", OptionType.STRING, "Hot words, separated by |")
              .source("hotWord")
              .build());

  static final List<OptionSpec> ALL =
      Stream.of(
              RtasrOptions.access(ENDPOINT, "Key of the service, which signs"),
              List.of(LANG),
              RtasrOptions.speech(),
              RECORDING,
              JobOptions.polling())
          .flatMap(List::stream)
          .toList();

  private OfflineOptions() {}
}

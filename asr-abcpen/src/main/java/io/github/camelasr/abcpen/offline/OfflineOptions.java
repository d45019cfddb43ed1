package io.github.camelasr.abcpen.offline;

import io.github.camelasr.abcpen.account.AccountOptions;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
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
              .build(),
          OptionSpec.of(
                  "pollMillis",
                  OptionType.INTEGER,
                  "Milliseconds before the first ten queries; later ones are a tenth further apart"
                      + " each time")
              .defaultValue("3000")
              .range(10, 3_600_000)
              .build(),
          OptionSpec.of(
                  "patience",
                  OptionType.INTEGER,
                  "Minutes after which an unfinished job is given up")
              .defaultValue("360")
              .range(1, 4320)
              .build());

  static final List<OptionSpec> ALL =
      Stream.of(AccountOptions.access(ENDPOINT), AccountOptions.speech(), RECORDING)
          .flatMap(List::stream)
          .toList();

  private OfflineOptions() {}
}

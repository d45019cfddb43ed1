package io.github.camelasr.feishu.speech;

import static io.github.camelasr.api.OptionType.DECIMAL;
import static io.github.camelasr.api.OptionType.STRING;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.feishu.account.AccountOptions;
import io.github.camelasr.wire.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options: those fields of the document's {@code config} that are a matter of choice, by the
 * vendor's own name in camelCase, and for the stream two of our own.
 */
final class SpeechOptions {
  static final String INCREMENTAL = "incremental";

  /** The options that become fields of {@code config}. */
  static final List<OptionSpec> CONFIG =
      List.of(
          OptionSpec.of("format", STRING, "Format of the audio: raw samples of 16 kHz, 16 bit")
              .source("config.format")
              .defaultValue("pcm")
              .allowed("pcm")
              .build(),
          OptionSpec.of("engineType", STRING, "Engine: Chinese mixed with English")
              .source("config.engine_type")
              .defaultValue("16k_auto")
              .allowed("16k_auto")
              .build());

  private static final List<OptionSpec> STREAM_ONLY =
      List.of(
          OptionSpec.of(
                  "recognitionText",
                  STRING,
                  "What the answer to a chunk holds: cumulative, all text so far, or incremental,"
                      + " what is new in it")
              .source("recognition_text")
              .defaultValue("cumulative")
              .allowed("cumulative", INCREMENTAL)
              .build(),
          OptionSpec.of("catchUp", DECIMAL, "Seconds of audio a second after falling behind")
              .defaultValue("2")
              .range(1, 100)
              .build());

  static final List<OptionSpec> FILE =
      Stream.of(AccountOptions.all(), CONFIG).flatMap(List::stream).toList();
  static final List<OptionSpec> STREAM =
      Stream.of(FILE, STREAM_ONLY).flatMap(List::stream).toList();

  /** Belong to each request, so that no user can set them. */
  private static final Set<String> EACH_REQUEST =
      Set.of("stream_id", "sequence_id", "action", "file_id");

  private SpeechOptions() {}

  /**
   * Refuses contradictions.
   *
   * @throws AsrException of category {@code BAD_OPTION} that names all of them
   */
  static void check(Settings settings) {
    List<String> faults = new ArrayList<>(AccountOptions.faults(settings));
    settings.params().keySet().stream()
        .filter(EACH_REQUEST::contains)
        .sorted()
        .forEach(
            name -> faults.add("'param." + name + "' cannot be set: it belongs to each request"));
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults)).build();
    }
  }

  /** What has no effect, or is not checked: one sentence each. */
  static List<String> warnings(Settings settings) {
    List<String> warnings = new ArrayList<>(AccountOptions.warnings(settings));
    for (OptionSpec spec : CONFIG) {
      String field = JsonFields.field(spec);
      if (settings.params().containsKey(field)) {
        warnings.add(
            "param." + field + " replaces the option " + spec.name() + " and is not checked.");
      }
    }
    return List.copyOf(warnings);
  }
}

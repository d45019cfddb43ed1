package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Settings;
import io.github.camelasr.tencent.common.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The conditions among options: what the vendor would refuse is a fault, what it would merely
 * ignore is a warning.
 */
final class V2Conditions {
  /** Words with weights of 1 to 11, or 100. */
  private static final int MOST_HOT_WORDS = 128;

  private static final Pattern HOT_WORD = Pattern.compile("[^|,]+\\|([1-9]|10|11|100)");

  private final Settings settings;

  V2Conditions(Settings settings) {
    this.settings = settings;
  }

  /**
   * Refuses contradictions.
   *
   * @throws AsrException of category {@code BAD_OPTION} that names all of them
   */
  void check() {
    Faults faults = new Faults();
    faults.addCommon(settings, "ws");
    settings.find("hotwordList").ifPresent(list -> checkHotWords(list, faults));
    checkInputRate(faults);
    faults.check();
  }

  private static void checkHotWords(String list, Faults faults) {
    String[] words = list.split(",", -1);
    faults.addIf(
        words.length > MOST_HOT_WORDS,
        "'hotwordList' has " + words.length + " words, more than " + MOST_HOT_WORDS);
    Arrays.stream(words)
        .filter(word -> !HOT_WORD.matcher(word).matches())
        .findFirst()
        .ifPresent(
            word ->
                faults.addIf(
                    true,
                    "'hotwordList': '"
                        + word
                        + "' is not of the form word|weight with a weight of 1 to 11 or 100"));
  }

  private void checkInputRate(Faults faults) {
    boolean fed8k = settings.find("inputSampleRate").isPresent();
    faults.addIf(
        fed8k && settings.integer("voiceFormat") != V2Audio.PCM,
        "'inputSampleRate' needs 'voiceFormat=1'");
    faults.addIf(
        fed8k && settings.get("engineModelType").startsWith("8k"),
        "'inputSampleRate' is for engines of 16 kHz");
  }

  /** What the vendor will ignore, one sentence each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    boolean vad = settings.get("needvad").equals("1");
    for (String name : List.of("vadSilenceTime", "maxSpeakTime")) {
      if (settings.find(name).isPresent() && !vad) {
        warnings.add(name + " has no effect with needvad=0.");
      }
    }
    warnings.addAll(Faults.replaced(settings, V2Options.PARAMETERS));
    return List.copyOf(warnings);
  }
}

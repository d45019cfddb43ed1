package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.ServiceUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The conditions among options: what the vendor would refuse is a fault, what it would merely
 * ignore is a warning.
 */
final class V2Conditions {
  /** "单个热词不超过30个字符, 最多128个热词", weights 1 to 11, or 100. */
  private static final int MOST_HOT_WORDS = 128;

  private static final Pattern HOT_WORD = Pattern.compile("[^|,]{1,30}\\|([1-9]|10|11|100)");

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
    List<String> faults = new ArrayList<>();
    URI endpoint = settings.uri("endpoint");
    if (!ServiceUrl.scheme(endpoint).matches("wss?")) {
      faults.add("'endpoint' must begin with wss:// or ws://");
    }
    if (endpoint.getRawQuery() != null) {
      faults.add("'endpoint' must have no query");
    }
    settings.find("hotwordList").ifPresent(list -> checkHotWords(list, faults));
    checkInputRate(faults);
    for (String name : Account.RESERVED) {
      if (settings.params().containsKey(name)) {
        faults.add("'param." + name + "' cannot be set: it belongs to the signature");
      }
    }
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults)).build();
    }
  }

  private static void checkHotWords(String list, List<String> faults) {
    String[] words = list.split(",", -1);
    if (words.length > MOST_HOT_WORDS) {
      faults.add("'hotwordList' has " + words.length + " words, more than " + MOST_HOT_WORDS);
    }
    for (String word : words) {
      if (!HOT_WORD.matcher(word).matches()) {
        faults.add(
            "'hotwordList': '"
                + word
                + "' is not of the form word|weight with a word of up to 30"
                + " characters and a weight of 1 to 11 or 100");
        return;
      }
    }
  }

  private void checkInputRate(List<String> faults) {
    if (settings.find("inputSampleRate").isPresent()) {
      if (settings.integer("voiceFormat") != V2Audio.PCM) {
        faults.add("'inputSampleRate' needs 'voiceFormat=1'");
      }
      if (settings.get("engineModelType").startsWith("8k")) {
        faults.add("'inputSampleRate' is for engines of 16 kHz");
      }
    }
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
    for (OptionSpec option : V2Options.PARAMETERS) {
      if (settings.params().containsKey(option.source())) {
        warnings.add(
            "param."
                + option.source()
                + " replaces the option "
                + option.name()
                + " and is not checked.");
      }
    }
    return List.copyOf(warnings);
  }
}

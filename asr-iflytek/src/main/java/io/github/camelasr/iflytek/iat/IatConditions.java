package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions among options: what the vendor would refuse is a fault, what it would merely
 * ignore is a warning.
 */
final class IatConditions {
  private static final List<String> CHINESE_ONLY = List.of("pd", "ptt", "ltc", "rlang");

  private final Settings settings;
  private final IatAudio audio;
  private final String language;
  private final boolean chinese;
  private final boolean mandarin;

  IatConditions(Settings settings, IatAudio audio) {
    this.settings = settings;
    this.audio = audio;
    this.language = settings.get("language");
    this.chinese = language.equals("zh_cn");
    this.mandarin = chinese && settings.get("accent").equals("mandarin");
  }

  /**
   * Refuses contradictions.
   *
   * @throws AsrException of category {@code BAD_OPTION} that names all of them
   */
  void check() {
    Sentences faults = new Sentences();
    checkLanguage(faults);
    checkAudio(faults);
    if (audio.isSpeex()) {
      checkSpeex(faults);
    }
    faults.addIf(
        !Endpoint.hasScheme(Endpoint.of(settings)), "'endpoint' must begin with wss:// or ws://");
    if (!faults.list.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults.list)).build();
    }
  }

  private void checkLanguage(Sentences faults) {
    String accent = settings.get("accent");
    faults.addIf(
        !chinese && !accent.equals("mandarin"),
        "'accent=" + accent + "' needs 'language=zh_cn': other languages have no dialects");
    faults.addIf(has("dwa") && !mandarin, "'dwa' needs 'language=zh_cn' and 'accent=mandarin'");
    for (String name : CHINESE_ONLY) {
      faults.addIf(has(name) && !chinese, "'" + name + "' needs 'language=zh_cn'");
    }
  }

  private void checkAudio(Sentences faults) {
    String domain = settings.get("domain");
    faults.addIf(
        IatAudio.TELEPHONE_DOMAINS.contains(domain) && audio.sampleRateHz() != 8000,
        "'domain=" + domain + "' takes audio of 8 kHz only");
    faults.addIf(
        audio.encoding().equals("speex") && audio.sampleRateHz() != 8000,
        "'encoding=speex' is 8 kHz; 16 kHz is 'encoding=speex-wb'");
    faults.addIf(
        audio.encoding().equals("speex-wb") && audio.sampleRateHz() != 16000,
        "'encoding=speex-wb' is 16 kHz; 8 kHz is 'encoding=speex'");
    faults.addIf(
        audio.encoding().equals("lame") && !mandarin && !language.equals("en_us"),
        "'encoding=lame' takes Mandarin (zh_cn) and English (en_us) only");
  }

  /**
   * Without {@code speex_size} the vendor takes Speex for its own kind, so the user has to say
   * which kind it is: the wrong one would come back as 10043 in mid-stream.
   */
  private void checkSpeex(Sentences faults) {
    faults.addIf(
        has("speexSize") == has("speexLevel"),
        "'encoding="
            + audio.encoding()
            + "' needs either 'speexSize' (standard Speex: bytes of a frame) or 'speexLevel'"
            + " (iFlytek's own Speex: its compression level)");
    List<Integer> sizes = SpeexFrames.standard(audio.encoding().equals("speex-wb"));
    settings
        .find("speexSize")
        .filter(size -> !sizes.contains(Integer.valueOf(size)))
        .ifPresent(
            size -> faults.list.add("'speexSize=" + size + "' is not a frame size: " + sizes));
  }

  /** What the vendor will ignore, one sentence each. */
  List<String> warnings() {
    Sentences warnings = new Sentences();
    warnings.addIf(
        has("dwa") && settings.find("vinfo").filter("1"::equals).isPresent(),
        "vinfo=1 has no effect together with dwa=wpgs.");
    for (String name : List.of("speexSize", "speexLevel")) {
      warnings.addIf(
          has(name) && !audio.isSpeex(),
          name + " has no effect with encoding=" + audio.encoding() + ".");
    }
    warnings.addIf(
        has("nunum") && !mandarin && !language.startsWith("ja"),
        "nunum has no effect but for Mandarin and Japanese.");
    warnings.addIf(
        Endpoint.isForOthers(settings),
        "The host of endpoint does not serve language=" + language + " according to its document.");
    IatOptions.BUSINESS.forEach(
        (name, spec) ->
            warnings.addIf(
                settings.params().containsKey(name),
                "param." + name + " replaces the option " + spec.name() + " and is not checked."));
    return List.copyOf(warnings.list);
  }

  private boolean has(String name) {
    return settings.find(name).isPresent();
  }

  private static final class Sentences {
    private final List<String> list = new ArrayList<>();

    private void addIf(boolean condition, String sentence) {
      if (condition) {
        list.add(sentence);
      }
    }
  }
}

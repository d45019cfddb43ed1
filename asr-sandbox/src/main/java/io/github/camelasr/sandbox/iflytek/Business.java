package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelasr.sandbox.iflytek.Output.Punctuation;
import io.github.camelasr.sandbox.server.SessionLog;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The business parameters, checked: document "业务参数说明". What the vendor ignores becomes a warning.
 *
 * @param language such as {@code zh_cn}
 * @param vadEosMs silence that ends the session, in milliseconds; 0 for never
 * @param output what the results look like
 * @param speexSize bytes of a standard Speex frame, 0 for the vendor's own Speex
 */
record Business(String language, int vadEosMs, Output output, int speexSize) {

  private static final Set<String> NAMES =
      Set.of(
          "language",
          "domain",
          "accent",
          "vad_eos",
          "dwa",
          "pd",
          "ptt",
          "pcm",
          "ltc",
          "rlang",
          "vinfo",
          "nunum",
          "speex_size",
          "nbest",
          "wbest");
  private static final Set<String> WIDE_DOMAINS = Set.of("iat", "xfime-mianqie", "medical");

  /** "仅适用于8k采样率的音频数据". */
  private static final Set<String> TELEPHONE_DOMAINS =
      Set.of(
          "gov-seat-assistant", "seat-assistant", "gov-ansys", "gov-nav", "fin-nav", "fin-ansys");

  private static final int DEFAULT_VAD_EOS_MS = 2000;

  static Business of(JsonNode business, AudioForm form, SessionLog log) {
    Fields fields = new Fields(business, "/business");
    String language = language(fields);
    String domain = fields.required("domain");
    String accent = fields.required("accent");
    checkDomain(fields, domain, form);
    boolean chinese = language.equals("zh_cn");
    boolean mandarin = chinese && accent.equals("mandarin");
    if (accent.isBlank() || (!chinese && !accent.equals("mandarin"))) {
      throw fields.invalid("accent");
    }
    if (form.isMp3() && !mandarin && !language.equals("en_us")) {
      throw IatCode.INVALID_CODEC.refusal(": lame is for Mandarin and English");
    }
    warnOfOthers(business, log);
    checkIgnored(fields, chinese, mandarin, log);
    return new Business(
        language,
        vadEos(fields, language),
        output(fields, chinese, mandarin, log),
        speex(fields, form, log));
  }

  private static String language(Fields fields) {
    String language = fields.required("language");
    // The console shows the names of the small languages; they look like these.
    if (!language.matches("[a-z]{2,3}(_[A-Za-z]{2,4})?")) {
      throw fields.invalid("language");
    }
    return language;
  }

  private static void checkDomain(Fields fields, String domain, AudioForm form) {
    boolean telephone = TELEPHONE_DOMAINS.contains(domain);
    if ((!telephone && !WIDE_DOMAINS.contains(domain))
        || (telephone && form.sampleRateHz() != 8000)) {
      throw fields.invalid("domain");
    }
  }

  private static int vadEos(Fields fields, String language) {
    boolean small = !language.equals("zh_cn") && !language.equals("en_us");
    return fields.number("vad_eos", ms -> ms >= 0).orElse(small ? 0 : DEFAULT_VAD_EOS_MS);
  }

  private static Output output(Fields fields, boolean chinese, boolean mandarin, SessionLog log) {
    boolean dynamic = fields.has("dwa", Set.of("wpgs"));
    if (dynamic && !mandarin) {
      log.warn("dwa is for Mandarin only and was ignored");
      dynamic = false;
    }
    boolean spans = fields.number("vinfo", Business::isFlag).orElse(0) == 1;
    if (spans && dynamic) {
      log.warn("vinfo is void with dwa=wpgs");
      spans = false;
    }
    return new Output(
        dynamic,
        punctuation(fields, chinese),
        spans,
        fields.number("nbest", Business::isCount).orElse(1),
        fields.number("wbest", Business::isCount).orElse(1));
  }

  private static Punctuation punctuation(Fields fields, boolean chinese) {
    boolean wanted = fields.number("ptt", Business::isFlag).orElse(1) == 1 || !chinese;
    boolean carried = fields.number("pcm", Business::isFlag).orElse(1) == 1;
    return !wanted ? Punctuation.NONE : carried ? Punctuation.CARRIED : Punctuation.IN_PLACE;
  }

  private static int speex(Fields fields, AudioForm form, SessionLog log) {
    OptionalInt size = fields.number("speex_size", bytes -> bytes > 0);
    if (size.isPresent() && !form.isSpeex()) {
      log.warn("speex_size is for speex only and was ignored");
      return 0;
    }
    return size.orElse(0);
  }

  /** Fields that change nothing here, but whose values the vendor checks. */
  private static void checkIgnored(
      Fields fields, boolean chinese, boolean mandarin, SessionLog log) {
    boolean topic = fields.has("pd", Set.of("game", "health", "shopping", "trip"));
    boolean filter = fields.number("ltc", value -> value >= 1 && value <= 3).isPresent();
    boolean script = fields.has("rlang", Set.of("zh-cn", "zh-hk"));
    boolean punctuation = fields.number("ptt", Business::isFlag).isPresent();
    boolean numbers = fields.number("nunum", Business::isFlag).isPresent();
    if (!chinese && (topic || filter || script || punctuation)) {
      log.warn("pd, ptt, ltc and rlang are for Chinese only and were ignored");
    }
    if (numbers && !mandarin && !fields.required("language").startsWith("ja")) {
      log.warn("nunum is for Mandarin and Japanese only and was ignored");
    }
  }

  private static void warnOfOthers(JsonNode business, SessionLog log) {
    business
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!NAMES.contains(name)) {
                log.warn("unknown business parameter " + name);
              }
            });
  }

  private static boolean isFlag(int value) {
    return value == 0 || value == 1;
  }

  private static boolean isCount(int value) {
    return value >= 1 && value <= 5;
  }
}

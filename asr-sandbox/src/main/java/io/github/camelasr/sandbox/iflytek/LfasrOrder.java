package io.github.camelasr.sandbox.iflytek;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * What a client orders: document "请求参数" of the upload.
 *
 * @param url where the recording is, if it does not come with the request
 * @param fileSize how many bytes the recording has, as the client says
 * @param language of the recording, as transcripts have it
 * @param roles {@code roleType=1}
 * @param candidates {@code candidate=1}
 * @param target the language to translate into
 */
record LfasrOrder(
    Optional<URI> url,
    long fileSize,
    String language,
    boolean roles,
    boolean candidates,
    Optional<String> target) {

  private static final int BAD_PARAMETER = 26610;
  private static final int NO_LICENCE = 26607;
  private static final int NO_DOWNLOAD = 26634;

  private static final String LANGUAGES =
      "cn|en|ja|ko|ru|fr|es|vi|ar|de|it|pt|th|hi|cn_xinanese|cn_cantonese|cn_henanese|cn_uyghur"
          + "|cn_tibetan";

  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("fileSize", "\\d{1,12}"),
          Map.entry("duration", "\\d{1,12}"),
          Map.entry("candidate", "[01]"),
          Map.entry("roleType", "[01]"),
          Map.entry("roleNum", "\\d|10"),
          Map.entry(
              "pd",
              "court|edu|finance|medical|tech|culture|isp|sport|gov|game|ecom|mil|com|life|ent|car"),
          Map.entry("audioMode", "fileStream|urlLink"),
          Map.entry("standardWav", "[01]"),
          Map.entry("languageType", "[124]"),
          Map.entry("trackMode", "[12]"),
          Map.entry("transMode", "[123]"),
          Map.entry("eng_smoothproc", "true|false"),
          Map.entry("eng_colloqproc", "true|false"),
          Map.entry("eng_vad_mdn", "[12]"),
          Map.entry("eng_vad_margin", "[01]"),
          Map.entry("eng_rlang", "[01]"));

  static LfasrOrder of(Map<String, String> fields) {
    for (String name : new String[] {"fileName", "fileSize", "duration"}) {
      if (!fields.containsKey(name)) {
        throw new LfasrRefusal(BAD_PARAMETER, "missing " + name);
      }
    }
    ALLOWED.forEach((name, pattern) -> check(fields, name, pattern, BAD_PARAMETER));
    check(fields, "language", LANGUAGES, NO_LICENCE);
    check(fields, "transLanguage", LANGUAGES, NO_LICENCE);
    String language = fields.getOrDefault("language", "cn");
    return new LfasrOrder(
        "urlLink".equals(fields.get("audioMode")) ? Optional.of(url(fields)) : Optional.empty(),
        Long.parseLong(fields.get("fileSize")),
        language.startsWith("cn") ? "zh_cn" : language.equals("en") ? "en_us" : language,
        "1".equals(fields.get("roleType")),
        "1".equals(fields.get("candidate")),
        Optional.ofNullable(fields.get("transLanguage")));
  }

  private static void check(Map<String, String> fields, String name, String pattern, int code) {
    if (fields.containsKey(name) && !fields.get(name).matches(pattern)) {
      throw new LfasrRefusal(code, "not allowed: " + name);
    }
  }

  private static URI url(Map<String, String> fields) {
    try {
      URI url = new URI(fields.getOrDefault("audioUrl", ""));
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?")) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new LfasrRefusal(NO_DOWNLOAD, "audioUrl");
    }
    throw new LfasrRefusal(NO_DOWNLOAD, "audioUrl");
  }
}

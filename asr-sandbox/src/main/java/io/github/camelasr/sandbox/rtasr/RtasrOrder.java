package io.github.camelasr.sandbox.rtasr;

import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Upgrade;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks for.
 *
 * @param language of the audio, as transcripts have it
 * @param punctuation false with {@code punc=0}
 * @param roles {@code roleType=2}
 * @param target the language to translate into
 * @param early whether interim results are translated, too: {@code transStrategy=2}
 */
record RtasrOrder(
    String language, boolean punctuation, boolean roles, Optional<String> target, boolean early) {

  private static final Set<String> SIGNED = Set.of("appid", "ts", "signa", "lang");

  static RtasrOrder of(Upgrade request, RtasrEdition edition, SessionLog log) {
    Map<String, String> allowed = edition.parameters();
    for (String name : request.query().keySet()) {
      if (!allowed.containsKey(name) && !SIGNED.contains(name)) {
        log.warn("unknown parameter " + name);
      }
    }
    allowed.forEach((name, pattern) -> check(request, name, pattern, 10107, "illegal parameter"));
    check(request, "lang", edition.languages(), 10110, "no license");
    String lang = request.parameter("lang").orElse("cn");
    return new RtasrOrder(
        lang.startsWith("cn") ? "zh_cn" : lang.equals("en") ? "en_us" : lang,
        request.parameter("punc").isEmpty(),
        request.parameter("roleType").isPresent(),
        request.parameter("targetLang").filter(any -> allowed.containsKey("targetLang")),
        request.parameter("transStrategy").filter("2"::equals).isPresent());
  }

  private static void check(Upgrade request, String name, String pattern, int code, String desc) {
    if (request.parameter(name).filter(value -> !value.matches(pattern)).isPresent()) {
      throw new RtasrRefusal(code, desc + "|" + name);
    }
  }
}

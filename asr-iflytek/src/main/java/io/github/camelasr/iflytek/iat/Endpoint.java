package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.Settings;
import java.net.URI;
import java.util.Set;

/** The three hosts of the document's table "接口要求", and which one serves a language. */
final class Endpoint {
  static final String MAIN = "wss://iat-api.xfyun.cn/v2/iat";
  static final String NICHE = "wss://iat-niche-api.xfyun.cn/v2/iat";

  private static final Set<String> MAIN_HOSTS = Set.of("iat-api.xfyun.cn", "ws-api.xfyun.cn");
  private static final String NICHE_HOST = "iat-niche-api.xfyun.cn";

  private Endpoint() {}

  static URI of(Settings settings) {
    return settings.find("endpoint").map(URI::create).orElseGet(() -> defaultFor(settings));
  }

  private static URI defaultFor(Settings settings) {
    return URI.create(isMinority(settings) ? NICHE : MAIN);
  }

  /** "小语种": every language but Chinese and English. */
  static boolean isMinority(Settings settings) {
    String language = settings.get("language");
    return !language.equals("zh_cn") && !language.equals("en_us");
  }

  static boolean hasScheme(URI uri) {
    return "ws".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
  }

  /** Whether a documented host was chosen that the document keeps for other languages. */
  static boolean isForOthers(Settings settings) {
    String host = of(settings).getHost();
    return isMinority(settings) ? MAIN_HOSTS.contains(host) : NICHE_HOST.equals(host);
  }
}

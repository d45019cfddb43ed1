package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.Settings;
import java.net.URI;

/** The wss-URI of a mode: {@code /v1/{project_id}/rasr/MODE} below the base of a region. */
final class Endpoint {
  private Endpoint() {}

  static URI of(RasrMode mode, Settings settings) {
    return URI.create(base(settings) + "/v1/" + settings.get("projectId") + "/rasr/" + mode.path());
  }

  private static String base(Settings settings) {
    return settings
        .find("endpoint")
        .map(base -> base.replaceAll("/+$", ""))
        .orElseGet(() -> "wss://sis-ext." + settings.get("region") + ".myhuaweicloud.com");
  }

  static boolean isWebSocket(String uri) {
    return uri.matches("(?i)wss?://.*");
  }

  static boolean isHttp(String uri) {
    return uri.matches("(?i)https?://.*");
  }
}

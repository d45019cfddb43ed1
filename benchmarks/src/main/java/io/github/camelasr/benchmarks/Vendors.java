package io.github.camelasr.benchmarks;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The vendors' own dialects, made as the engine makes them. */
public final class Vendors {
  private static final Providers PROVIDERS = Providers.load();

  private Vendors() {}

  public static Moment moment() {
    return new Moment(Instant.parse("2019-07-10T07:35:43Z"), new SplittableRandom(1));
  }

  /** Dummy credentials and whatever else the options say. */
  public static Map<String, String> options(String provider, Map<String, String> more) {
    Map<String, String> options = new HashMap<>(credentials(provider));
    options.putAll(more);
    return options;
  }

  private static Map<String, String> credentials(String provider) {
    return switch (provider) {
      case "iflytek" -> Map.of("appId", "appid", "apiKey", "dummyKey", "apiSecret", "dummySecret");
      case "tencent" -> Map.of("appId", "1", "secretId", "dummyId", "secretKey", "dummySecret");
      case "huawei" -> Map.of("projectId", "project", "token", "dummyToken");
      case "feishu" -> Map.of("tenantAccessToken", "dummyToken");
      case "abcpen" -> Map.of("appId", "appid", "apiKey", "dummyKey");
      default -> throw new IllegalArgumentException(provider);
    };
  }

  public static Plan plan(String provider, Map<String, String> more) {
    AsrProvider vendor = PROVIDERS.find(provider);
    Map<String, String> options = options(provider, more);
    var variant = AsrEngine.variant(vendor, options);
    return variant.plan(Settings.check(AsrEngine.options(variant), options));
  }

  public static StreamDialect stream(String provider, Map<String, String> more) {
    return (StreamDialect) plan(provider, more).attempt(moment());
  }
}

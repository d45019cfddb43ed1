package io.github.camelasr.feishu.account;

import static io.github.camelasr.api.OptionType.STRING;
import static io.github.camelasr.api.OptionType.URI;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that both protocols have, and the conditions among them. */
public final class AccountOptions {
  private static final List<OptionSpec> ALL =
      List.of(
          OptionSpec.of("appId", STRING, "App ID of a self-built application")
              .source("app_id")
              .build(),
          OptionSpec.of("appSecret", STRING, "App Secret of the application")
              .source("app_secret")
              .secret()
              .build(),
          OptionSpec.of(
                  "tenantAccessToken", STRING, "Token obtained elsewhere, in place of appSecret")
              .source("tenant_access_token")
              .secret()
              .build(),
          OptionSpec.of("endpoint", URI, "Where to connect: the base, Lark's too")
              .defaultValue("https://open.feishu.cn")
              .build(),
          OptionSpec.of(
                  "tokenEndpoint",
                  URI,
                  "Gets the token by OAuth from this URL, e.g."
                      + " https://accounts.feishu.cn/oauth/v3/token")
              .build(),
          OptionSpec.of(
                  "tenant",
                  STRING,
                  "Tenant whose 20 streams are shared; by default the application stands for it")
              .source("tenant_key")
              .build());

  private AccountOptions() {}

  /**
   * The options.
   *
   * @return credentials first
   */
  public static List<OptionSpec> all() {
    return ALL;
  }

  /**
   * What is wrong with them.
   *
   * @param settings the options
   * @return one clause each
   */
  public static List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>();
    credentialFault(settings).ifPresent(faults::add);
    for (String name : List.of("endpoint", "tokenEndpoint")) {
      settings
          .find(name)
          .filter(uri -> !uri.matches("(?i)https?://.*"))
          .ifPresent(uri -> faults.add("'" + name + "' must begin with https:// or http://"));
    }
    settings
        .find("endpoint")
        .filter(uri -> uri.indexOf('?') >= 0)
        .ifPresent(uri -> faults.add("'endpoint' must have no query"));
    return faults;
  }

  private static Optional<String> credentialFault(Settings settings) {
    boolean id = settings.find("appId").isPresent();
    boolean secret = settings.find("appSecret").isPresent();
    boolean token = settings.find("tenantAccessToken").isPresent();
    if (token) {
      return secret
          ? Optional.of("'appSecret' and 'tenantAccessToken' are there, one is enough")
          : Optional.empty();
    }
    if (!id && !secret) {
      return Optional.of(
          "credentials are missing: 'appId' and 'appSecret', or 'tenantAccessToken'");
    }
    return id && secret
        ? Optional.empty()
        : Optional.of(
            id ? "'appSecret' is missing beside 'appId'" : "'appId' is missing beside 'appSecret'");
  }

  /**
   * What has no effect.
   *
   * @param settings the options
   * @return one sentence each
   */
  public static List<String> warnings(Settings settings) {
    boolean vain =
        settings.find("tenantAccessToken").isPresent()
            && settings.find("tokenEndpoint").isPresent();
    return vain ? List.of("tokenEndpoint has no effect beside tenantAccessToken.") : List.of();
  }
}

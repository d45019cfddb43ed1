package io.github.camelasr.spring.boot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Options of providers: {@code asr.providers.PROVIDER.OPTION} and {@code
 * asr.credentials.NAME.OPTION}, in camelCase, kebab-case or as an environment variable.
 *
 * <p>It has no {@code toString} on purpose: it holds secrets.
 */
@ConfigurationProperties("asr")
public class AsrProperties {
  /** Options by provider, for example asr.providers.acme.app-id. */
  private final Map<String, Map<String, String>> providers = new LinkedHashMap<>();

  /** Named credentials, which the option credentials=NAME of an endpoint chooses. */
  private final Map<String, Map<String, String>> credentials = new LinkedHashMap<>();

  /** No options; Spring fills them in. */
  public AsrProperties() {}

  /**
   * Options by provider.
   *
   * @return values by the option's name as it was written, by provider; Spring adds to it
   */
  public Map<String, Map<String, String>> getProviders() {
    return providers;
  }

  /**
   * Named credentials.
   *
   * @return values by the option's name as it was written, by the credential's name; Spring adds to
   *     it
   */
  public Map<String, Map<String, String>> getCredentials() {
    return credentials;
  }
}

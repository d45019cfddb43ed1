package io.github.camelasr.spring.boot;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.config.OptionSources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns names as they may be written in Spring ({@code app-id}, {@code APPID}) into those that
 * providers declare ({@code appId}). What no provider declares stays as it is, so that the error is
 * about what the user wrote.
 */
final class DeclaredNames {
  private final Map<String, Map<String, String>> byProvider = new HashMap<>();
  private final Map<String, String> all = new HashMap<>();

  DeclaredNames(List<AsrProvider> providers) {
    providers.forEach(provider -> byProvider.put(provider.name(), declared(provider)));
    byProvider.values().forEach(all::putAll);
  }

  private static Map<String, String> declared(AsrProvider provider) {
    Map<String, String> names = new HashMap<>();
    provider.variants().stream()
        .flatMap(variant -> AsrEngine.options(variant).stream())
        .forEach(option -> names.put(bare(option.name()), option.name()));
    return names;
  }

  private static String bare(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  /** All values as lines of a properties file. */
  Map<String, String> lines(AsrProperties properties) {
    Map<String, String> lines = new TreeMap<>();
    properties
        .getProviders()
        .forEach(
            (provider, values) ->
                add(lines, provider, values, byProvider.getOrDefault(provider, Map.of())));
    properties
        .getCredentials()
        .forEach((name, values) -> add(lines, OptionSources.CREDENTIALS + "." + name, values, all));
    return lines;
  }

  private static void add(
      Map<String, String> lines,
      String prefix,
      Map<String, String> values,
      Map<String, String> declared) {
    values.forEach(
        (written, value) ->
            lines.put(prefix + "." + declared.getOrDefault(bare(written), written), value));
  }
}

package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of the command line: {@code NAME=VALUE}, or {@code PROVIDER.NAME=VALUE}. */
final class SaidOptions {
  private final Map<String, String> values;

  private SaidOptions(Map<String, String> values) {
    this.values = values;
  }

  /** Takes the arguments of {@code -o}; the last of several with one name wins. */
  static SaidOptions parse(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        // Not shown: it may be a secret whose name was forgotten.
        throw AsrException.of(ErrorCategory.BAD_OPTION, "an argument of -o is not NAME=VALUE")
            .build();
      }
      values.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return new SaidOptions(values);
  }

  /** The options for a provider: all, of which those with its name in front lose that. */
  Map<String, String> of(String provider) {
    String prefix = provider + ".";
    Map<String, String> own = new LinkedHashMap<>(values);
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            own.remove(name);
            own.put(name.substring(prefix.length()), value);
          }
        });
    return own;
  }

  /** Whether an option was said, for whichever provider. */
  boolean has(String name) {
    return values.keySet().stream()
        .anyMatch(said -> said.equals(name) || said.endsWith("." + name));
  }

  /** Whether an option that concerns more than a provider was said to be true. */
  boolean flag(String name) {
    return Boolean.parseBoolean(values.get(name));
  }
}

package io.github.camelasr.engine.config;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Configured options by full name: {@code PROVIDER.OPTION} and {@code credentials.NAME.OPTION}. */
final class OptionLines {
  private final String origin;
  private final Map<String, String> lines;

  /**
   * Lines of one origin.
   *
   * @param origin what errors call it
   * @param lines values by full name
   */
  OptionLines(String origin, Map<String, String> lines) {
    this.origin = origin;
    this.lines = Map.copyOf(lines);
  }

  String origin() {
    return origin;
  }

  Set<String> names() {
    return lines.keySet();
  }

  /**
   * The values under {@code prefix.}, by what follows it. Where it is known what may follow, other
   * keys are refused, so that a misspelt option does not pass for one that is missing.
   */
  Map<String, String> section(String prefix, @Nullable Set<String> known) {
    Map<String, String> section = new TreeMap<>();
    lines.forEach(
        (key, value) -> {
          if (key.startsWith(prefix + ".")) {
            section.put(key.substring(prefix.length() + 1), value);
          }
        });
    if (known != null) {
      rejectUnknown(prefix, section.keySet(), known);
    }
    return section;
  }

  /** The first words that follow {@code prefix.}. */
  Set<String> namesUnder(String prefix) {
    Set<String> names = new TreeSet<>();
    section(prefix, null).keySet().forEach(key -> names.add(key.replaceAll("\\..*", "")));
    return names;
  }

  private void rejectUnknown(String prefix, Set<String> keys, Set<String> known) {
    List<String> faults = new ArrayList<>();
    for (String key : keys) {
      if (!known.contains(key) && !key.startsWith(Settings.PARAM_PREFIX)) {
        faults.add(prefix + ": " + NearestName.unknown("option", key, known));
      }
    }
    if (!faults.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, origin + ": " + String.join("; ", faults))
          .build();
    }
  }
}

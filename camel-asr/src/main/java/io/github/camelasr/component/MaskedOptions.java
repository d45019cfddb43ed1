package io.github.camelasr.component;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.util.URISupport;

/** The options of a URI, and how they are shown. */
final class MaskedOptions {
  private static final String MASK = "xxxxxx"; // Camel's own

  private final Map<String, Object> shown;
  private Set<String> providers = Set.of();

  /** Takes all options as they were said. */
  MaskedOptions(Map<String, Object> all) {
    shown = new TreeMap<>(all);
  }

  /** The provider's options, which are those left when the component's own are taken out. */
  Map<String, String> said(Map<String, Object> left) {
    Map<String, String> options = new TreeMap<>();
    left.forEach((name, value) -> options.put(OptionNames.withoutPrefix(name), text(value)));
    providers = Set.copyOf(left.keySet());
    return options;
  }

  /** A URI in which the provider's options are masked that are not harmless. */
  String uri(String bare, Set<String> harmless) {
    if (shown.isEmpty()) {
      return bare;
    }
    providers.stream()
        .filter(name -> !harmless.contains(name))
        .forEach(name -> shown.replace(name, MASK));
    return bare + "?" + URISupport.createQueryString(shown);
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }
}

package io.github.camelasr.component;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.config.OptionSources;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.util.SensitiveUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which options there are, and which of them must not be shown. */
final class OptionNames {
  private static final Logger LOG = LoggerFactory.getLogger(OptionNames.class);

  private static final Pattern KNOWN_TO_CAMEL =
      Pattern.compile(SensitiveUtils.getSensitivePattern(), Pattern.CASE_INSENSITIVE);

  /** Camel masks whatever has this in its name. */
  private static final String PREFIX = "secret.";

  private OptionNames() {}

  /** The name of an option that may be written as {@code secret.NAME}, so that Camel masks it. */
  static String withoutPrefix(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  /**
   * Tells Camel's own sanitiser the secrets that it would not recognise by itself: it shows URIs of
   * route definitions, which this component never sees. Names it knows already must be left out,
   * because of the names it is told it masks one a URI only.
   */
  static void register(CamelContext context, Collection<AsrProvider> providers) {
    for (AsrProvider provider : providers) {
      Set<String> unknown =
          secrets(provider)
              .filter(OptionNames::isShown)
              .collect(Collectors.toCollection(TreeSet::new));
      if (unknown.size() > 1) {
        LOG.warn(
            "Provider {} has the secret options {}, of which Camel masks one a URI only when it"
                + " shows a route: write them as {}NAME, or use a named credential",
            provider.name(),
            unknown,
            PREFIX);
      }
      if (!unknown.isEmpty()) {
        tell(context.getCamelContextExtension(), unknown);
      }
    }
  }

  private static void tell(ExtendedCamelContext context, Set<String> names) {
    String known = context.getAdditionalSensitiveKeywords();
    String more = String.join(",", names);
    context.setAdditionalSensitiveKeywords(known == null ? more : known + "," + more);
  }

  private static boolean isShown(String name) {
    return !KNOWN_TO_CAMEL.matcher(name).find();
  }

  /** The options of a provider that may be shown: all that it declares and never calls a secret. */
  static Set<String> harmless(AsrProvider provider) {
    Set<String> names = all(provider);
    secrets(provider).forEach(names::remove);
    return names;
  }

  /** All options that may be said for a provider, whichever protocol they belong to. */
  static Set<String> all(AsrProvider provider) {
    Set<String> names = new HashSet<>(Set.of(OptionSources.CREDENTIALS));
    options(provider).map(OptionSpec::name).forEach(names::add);
    return names;
  }

  private static Stream<String> secrets(AsrProvider provider) {
    return options(provider).filter(OptionSpec::secret).map(OptionSpec::name);
  }

  private static Stream<OptionSpec> options(AsrProvider provider) {
    return provider.variants().stream().flatMap(variant -> AsrEngine.options(variant).stream());
  }
}

package io.github.camelasr.engine.internal.discovery;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AsrProvider;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Gathers providers, and the reasons why some are left out. */
final class Collector {
  private static final System.Logger LOG = System.getLogger(Collector.class.getName());
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A services file that breaks in new ways for ever must not keep us for ever. */
  private static final int MOST_FAULTS = 100;

  private final TreeMap<String, AsrProvider> byName = new TreeMap<>();
  private final Set<Class<?>> seen = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  /** Adds what a loader finds, of that what is wanted. */
  void addAll(
      ServiceLoader<AsrProvider> loader, Predicate<ServiceLoader.Provider<AsrProvider>> wanted) {
    Iterator<ServiceLoader.Provider<AsrProvider>> at = loader.stream().iterator();
    for (int faults = 0; faults < MOST_FAULTS; faults++) {
      try {
        while (at.hasNext()) {
          ServiceLoader.Provider<AsrProvider> next = at.next();
          if (wanted.test(next)) {
            add(next);
          }
        }
        return;
      } catch (ServiceConfigurationError | LinkageError e) {
        problem("a provider could not be loaded: " + reason(e));
      }
    }
  }

  /** Makes a provider and adds it. */
  private void add(ServiceLoader.Provider<AsrProvider> source) {
    if (!seen.add(source.type())) {
      return;
    }
    AsrProvider provider;
    try {
      provider = source.get();
      checkShape(provider);
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      problem(Origin.of(source.type()) + ": " + source.type().getName() + ": " + reason(e));
      return;
    }
    put(provider);
  }

  /** Adds a provider that somebody made; its faults are the maker's. */
  void add(AsrProvider provider) {
    checkShape(provider);
    put(provider);
  }

  /** Notes a sentence about something left out. */
  void problem(String sentence) {
    LOG.log(Level.DEBUG, sentence);
    if (!problems.contains(sentence)) {
      problems.add(sentence);
    }
  }

  Found found() {
    return new Found(List.copyOf(byName.values()), problems);
  }

  private void put(AsrProvider provider) {
    AsrProvider other = byName.putIfAbsent(provider.name(), provider);
    if (other != null) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "two providers are named '" + provider.name() + "': " + both(other, provider))
          .remedy("Remove one of the two.")
          .build();
    }
  }

  private static String both(AsrProvider one, AsrProvider two) {
    return where(one) + " and " + where(two);
  }

  private static String where(AsrProvider provider) {
    return provider.getClass().getName() + " in " + Origin.of(provider.getClass());
  }

  private static void checkShape(AsrProvider provider) {
    String name = provider.name();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "provider name '" + name + "' is not made of lower-case letters, digits and hyphens");
    }
    if (provider.variants().isEmpty()) {
      throw new IllegalArgumentException("provider '" + name + "' has no variant");
    }
  }

  /** What lies at the bottom of an error, in the words of whoever threw it. */
  static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getName() : message;
  }
}

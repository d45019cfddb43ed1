package io.github.camelasr.tck.internal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.tck.internal.stage.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** L: how a provider is found. */
final class LoadingRules {
  private static final String SERVICE = AsrProvider.class.getName();

  private LoadingRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "L01",
            "A ServiceLoader can make the provider, on the class path too",
            "a ServiceLoader cannot make the provider",
            LoadingRules::registered),
        Rule.of(
            "L02",
            "module-info and META-INF/services name the same providers",
            "module-info and META-INF/services name different providers",
            LoadingRules::same));
  }

  private static void registered(Subject subject) throws Exception {
    Class<?> type = subject.provider().getClass();
    Breach.unless(Modifier.isPublic(type.getModifiers()), type.getName(), " is not public");
    Breach.unless(
        Stream.of(type.getConstructors()).anyMatch(made -> made.getParameterCount() == 0),
        type.getName(),
        " has no public constructor without parameters");
    Breach.unless(
        onTheClassPath(type).contains(type.getName()),
        type.getName(),
        " is not in META-INF/services/",
        SERVICE);
  }

  private static void same(Subject subject) throws Exception {
    Class<?> type = subject.provider().getClass();
    ModuleDescriptor descriptor = descriptor(type);
    Rule.skipUnless(descriptor != null && !descriptor.isAutomatic(), "it is no named module");
    Set<String> provided = new TreeSet<>();
    if (descriptor != null) {
      descriptor.provides().stream()
          .filter(provides -> provides.service().equals(SERVICE))
          .forEach(provides -> provided.addAll(provides.providers()));
    }
    Set<String> listed = onTheClassPath(type);
    Breach.unless(provided.equals(listed), provided, " and ", listed);
  }

  private static @org.jspecify.annotations.Nullable ModuleDescriptor descriptor(Class<?> type)
      throws URISyntaxException {
    if (type.getModule().isNamed()) {
      return type.getModule().getDescriptor();
    }
    Path where = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(where).findAll().stream()
        .findFirst()
        .map(java.lang.module.ModuleReference::descriptor)
        .orElse(null);
  }

  /** What the file of the provider's own jar or folder lists. */
  private static Set<String> onTheClassPath(Class<?> type) throws IOException, URISyntaxException {
    String name = "META-INF/services/" + SERVICE;
    Set<String> listed = new TreeSet<>();
    String own = type.getProtectionDomain().getCodeSource().getLocation().toString();
    List<URL> files =
        Collections.list(
            java.util.Objects.requireNonNullElse(
                    type.getClassLoader(), ClassLoader.getSystemClassLoader())
                .getResources(name));
    for (URL file : files) {
      if (file.toString().contains(own)) {
        try (InputStream in = file.openStream()) {
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .forEach(listed::add);
        }
      }
    }
    return listed;
  }
}

package io.github.camelasr.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may require whom. Names stand without their common beginning. */
final class ModuleGraphTest {
  private static final Allowed VENDOR =
      new Allowed(List.of("api", "signing", "wire"), List.of("com.fasterxml.jackson."));

  private static final Map<String, Allowed> TABLE =
      Map.ofEntries(
          Map.entry("api", new Allowed(List.of(), List.of())),
          Map.entry("signing", new Allowed(List.of(), List.of())),
          Map.entry(
              "wire", new Allowed(List.of("api", "signing"), List.of("com.fasterxml.jackson."))),
          Map.entry("audio", new Allowed(List.of("api"), List.of(""))),
          Map.entry(
              "engine", new Allowed(List.of("api"), List.of("java.net.http", "jdk.httpserver"))),
          Map.entry("transport.netty", new Allowed(List.of("api", "engine"), List.of("io.netty."))),
          Map.entry(
              "tck",
              new Allowed(
                  List.of("api", "engine"),
                  // Management counts how much memory a hostile message takes; the server holds
                  // recordings for vendors that fetch them.
                  List.of("org.junit.", "java.management", "jdk.management", "jdk.httpserver"))),
          Map.entry("sandbox", new Allowed(List.of("signing"), List.of(""))),
          Map.entry("component", new Allowed(List.of("api", "engine", "audio"), List.of(""))),
          Map.entry("component.micrometer", new Allowed(List.of("api", "component"), List.of(""))),
          Map.entry("component.websocket", new Allowed(List.of("api", "component"), List.of(""))),
          Map.entry(
              "spring.boot",
              new Allowed(List.of("engine", "component"), List.of("camel.", "spring."))),
          Map.entry(
              "app",
              new Allowed(List.of("api", "engine", "audio", "component", "sandbox"), List.of(""))));

  /** A module that is not in the table is held to be a vendor's. */
  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#described")
  void aModuleRequiresOnlyWhatItsPlaceAllows(ReactorModule module) {
    ModuleDescriptor descriptor = module.descriptor().orElseThrow();
    Allowed allowed = TABLE.getOrDefault(shortName(descriptor.name()), VENDOR);

    assertThat(required(descriptor).filter(name -> !allowed.contains(name)))
        .as("modules that %s may not require", descriptor.name())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#described")
  void everyPackageBeginsWithTheNameOfItsModule(ReactorModule module) {
    ModuleDescriptor descriptor = module.descriptor().orElseThrow();

    assertThat(descriptor.packages())
        .allMatch(name -> (name + ".").startsWith(descriptor.name() + "."));
  }

  /** A new provider must never have to edit another module. */
  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#described")
  void nothingIsExportedToSomeoneInParticular(ReactorModule module) {
    assertThat(module.descriptor().orElseThrow().exports())
        .noneMatch(ModuleDescriptor.Exports::isQualified);
  }

  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#providers")
  void aProviderExportsAtMostOnePackage(ReactorModule module) {
    assertThat(module.exportedPackages()).hasSizeLessThanOrEqualTo(1);
  }

  private static Stream<String> required(ModuleDescriptor descriptor) {
    return descriptor.requires().stream()
        .map(Requires::name)
        .filter(name -> !name.equals("java.base") && !name.equals("org.jspecify"))
        .collect(toCollection(TreeSet::new))
        .stream();
  }

  private static String shortName(String module) {
    return module.substring(ReactorModule.NAMESPACE.length());
  }

  private record Allowed(List<String> ours, List<String> foreignPrefixes) {
    boolean contains(String module) {
      return module.startsWith(ReactorModule.NAMESPACE)
          ? ours.contains(shortName(module))
          : foreignPrefixes.stream().anyMatch(module::startsWith);
    }
  }
}

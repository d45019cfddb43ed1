package io.github.camelasr.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Provides;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service must be found on the module path and on the class path alike. */
final class ServicesTest {
  @ParameterizedTest
  @MethodSource("io.github.camelasr.architecture.Reactor#described")
  void bothPathsFindTheSameServices(ReactorModule module) {
    Map<String, List<String>> onTheModulePath =
        module.descriptor().orElseThrow().provides().stream()
            .collect(toMap(Provides::service, provides -> sorted(provides.providers().stream())));

    assertThat(onTheClassPath(module.classes())).isEqualTo(onTheModulePath);
  }

  private static Map<String, List<String>> onTheClassPath(Path classes) {
    Map<String, List<String>> services = new TreeMap<>();
    Path folder = classes.resolve("META-INF/services");
    // Camel keeps files of its own in folders below; those are not Java services.
    for (Path file :
        ReactorModule.files(folder).filter(f -> f.getParent().equals(folder)).toList()) {
      services.put(file.getFileName().toString(), sorted(ReactorModule.read(file).lines()));
    }
    return services;
  }

  private static List<String> sorted(Stream<String> lines) {
    return lines
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .sorted()
        .toList();
  }
}
